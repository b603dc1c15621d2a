// Written by `npm run generate` from server/data/months.yaml. Edit that file.
export type MonthSystem = 'gregorian' | 'levantine' | 'algerian' | 'moroccan'
export const monthSystems: Readonly<Record<MonthSystem, {readonly ar: string; readonly en: string}>> = {"gregorian":{"ar":"الأسماء المعرّبة (يناير)","en":"Gregorian names (يناير)"},"levantine":{"ar":"أسماء المشرق (كانون الثاني)","en":"Levantine names (كانون الثاني)"},"algerian":{"ar":"أسماء الجزائر وتونس (جانفي)","en":"Algerian and Tunisian names (جانفي)"},"moroccan":{"ar":"أسماء المغرب (غشت)","en":"Moroccan names (غشت)"}}
export const months: ReadonlyArray<Readonly<Record<MonthSystem, readonly string[]>>> = [
  {"gregorian":["يناير"],"levantine":["كانون الثاني","كانون ثاني"],"algerian":["جانفي"],"moroccan":["يناير"]},
  {"gregorian":["فبراير"],"levantine":["شباط"],"algerian":["فيفري"],"moroccan":["فبراير"]},
  {"gregorian":["مارس"],"levantine":["آذار"],"algerian":["مارس"],"moroccan":["مارس"]},
  {"gregorian":["أبريل","إبريل"],"levantine":["نيسان"],"algerian":["أفريل"],"moroccan":["أبريل"]},
  {"gregorian":["مايو"],"levantine":["أيار"],"algerian":["ماي"],"moroccan":["ماي"]},
  {"gregorian":["يونيو","يونيه"],"levantine":["حزيران"],"algerian":["جوان"],"moroccan":["يونيو"]},
  {"gregorian":["يوليو","يوليه"],"levantine":["تموز"],"algerian":["جويلية"],"moroccan":["يوليوز"]},
  {"gregorian":["أغسطس"],"levantine":["آب"],"algerian":["أوت"],"moroccan":["غشت"]},
  {"gregorian":["سبتمبر"],"levantine":["أيلول"],"algerian":["سبتمبر"],"moroccan":["شتنبر"]},
  {"gregorian":["أكتوبر"],"levantine":["تشرين الأول","تشرين أول"],"algerian":["أكتوبر"],"moroccan":["أكتوبر"]},
  {"gregorian":["نوفمبر"],"levantine":["تشرين الثاني","تشرين ثاني"],"algerian":["نوفمبر"],"moroccan":["نونبر"]},
  {"gregorian":["ديسمبر"],"levantine":["كانون الأول","كانون أول"],"algerian":["ديسمبر"],"moroccan":["دجنبر"]}
]
export const ambiguousMonths: readonly string[] = ["مارس","آب","ماي","أوت","جوان","نيسان"]
export const monthsAlsoNames: readonly string[] = ["جوان","نيسان"]
export const timeWords: readonly string[] = ["في","فى","منذ","حتى","خلال","أواخر","أوائل","مطلع","بداية","نهاية","منتصف","بين","من","إلى","الى","قبل","بعد","شهر","شهري","أشهر","شهور","ليلة","يوم","بحلول","طوال","طيلة","نهار","مساء","صباح","فجر","لشهر","موعد"]
export const relative: readonly string[] = ["الماضي","الماضى","الجاري","الجارى","المقبل","القادم","الحالي","الحالى","المنصرم","الفائت","الأخير","نفسه","التالي","السابق","المنقضي"]
export const hijri: readonly string[] = ["محرم","صفر","ربيع","جمادى","رجب","شعبان","رمضان","شوال","القعدة","الحجة"]
export const events: ReadonlyArray<{readonly heads: readonly string[]; readonly bare?: boolean; readonly days?: readonly string[]; readonly gregorian?: readonly string[]}> = [
  {"heads":["هجوم","هجمات","الهجوم","أحداث","عملية","عمليات","معركة","اعتداء","اعتداءات","حرب","ذكرى"],"days":["7-10","11-9","6-10","13-11"]},
  {"heads":["ثورة","انتفاضة","انقلاب","نكسة","حركة","اتفاق","تحالف","قوى","منظمة","حي","شارع","ميدان","جسر","ملعب","ساحة","مدرسة","جامعة","كلية","مستشفى","مدينة","استاد","جمعية","مسيرة","اتحاد","مجلة","صحيفة","حزب","تيار","كوبري","جناح","مبادئ","ناحية","منطقة","ضاحية","بلدة","قرية","محلة","مخيم","قاعة","ثانوية","مسجد","كتيبة","لواء","سد","مطار","نادي","فريق","دوار","محور","مجمع","ائتلاف","كتلة","جبهة","تجمع","طريق","نفق","محطة","معسكر","قاعدة","حديقة","معمل","مصنع","مطبعة","دار"],"gregorian":["25-1","30-6","3-7","23-7","26-7","11-2","17-2","17-12","14-1","20-2","20-8","1-11","6-10"]},
  {"heads":["حرب","عدوان","مفاعل","انتصار","انتصارات","نصر","معارك","مجزرة","مجازر","شهداء","أبطال","ثوار","أحداث"],"bare":true}
]
export const weekdays: Readonly<Record<string, number>> = {"الأحد":0,"الاثنين":1,"الإثنين":1,"الثلاثاء":2,"الأربعاء":3,"الخميس":4,"الجمعة":5,"السبت":6}
