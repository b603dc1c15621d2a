// Written by `npm run generate` from server/data/fragments.yaml. Edit that file.
export const fragmentNouns = "تصريح بيان تصريحات مصدر وكالات ترجمة متابعة عاجل أرشيف خاص صورة"
