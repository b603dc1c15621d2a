// Written by `npm run generate` from server/data/quotations.yaml. Edit that file.
export const measures: readonly string[] = ["بوصة","بوصات","إنش","إنشات","شاشة","شاشات","قياس","مقاس","قطر","عرض","طول","دقيقة","ثانية"]
