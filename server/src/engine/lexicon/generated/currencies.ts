// Written by `npm run generate` from server/data/currencies.yaml. Edit that file.
export const currencies: ReadonlyArray<{readonly noun: string; readonly accusative: string; readonly plural: string; readonly dual: string; readonly feminine?: boolean; readonly variants?: readonly string[]; readonly signs?: readonly string[]; readonly codes?: readonly string[]; readonly short?: boolean}> = [
  {"noun":"دولار","accusative":"دولارا","plural":"دولارات","dual":"دولاران","signs":["$"],"codes":["USD"]},
  {"noun":"يورو","accusative":"يورو","plural":"يورو","dual":"يورو","variants":["أورو"],"signs":["€"],"codes":["EUR"]},
  {"noun":"جنيه","accusative":"جنيها","plural":"جنيهات","dual":"جنيهان","signs":["£"],"codes":["GBP","EGP"]},
  {"noun":"ريال","accusative":"ريالا","plural":"ريالات","dual":"ريالان","codes":["SAR","QAR","OMR","YER"]},
  {"noun":"درهم","accusative":"درهما","plural":"دراهم","dual":"درهمان","codes":["AED","MAD"]},
  {"noun":"دينار","accusative":"دينارا","plural":"دنانير","dual":"ديناران","codes":["KWD","BHD","JOD","IQD","DZD","TND","LYD"]},
  {"noun":"ليرة","accusative":"ليرة","plural":"ليرات","dual":"ليرتان","feminine":true,"codes":["TRY","LBP","SYP"]},
  {"noun":"روبل","accusative":"روبلا","plural":"روبلات","dual":"روبلان","codes":["RUB"]},
  {"noun":"يوان","accusative":"يوانا","plural":"يوانات","dual":"يوانان","codes":["CNY"]},
  {"noun":"ين","accusative":"ينا","plural":"ينات","dual":"ينان","signs":["¥"],"codes":["JPY"],"short":true},
  {"noun":"فرنك","accusative":"فرنكا","plural":"فرنكات","dual":"فرنكان","codes":["CHF"]},
  {"noun":"شيكل","accusative":"شيكلا","plural":"شواكل","dual":"شيكلان","codes":["ILS"]},
  {"noun":"سنت","accusative":"سنتا","plural":"سنتات","dual":"سنتان"},
  {"noun":"سنتيم","accusative":"سنتيما","plural":"سنتيمات","dual":"سنتيمان"},
  {"noun":"هللة","accusative":"هللة","plural":"هللات","dual":"هللتان","feminine":true},
  {"noun":"فلس","accusative":"فلسا","plural":"فلوس","dual":"فلسان"}
]
export const currencyAdjectives: readonly string[] = ["أمريكي","أميركي","سعودي","كويتي","إماراتي","قطري","بحريني","عماني","مصري","أردني","عراقي","سوري","لبناني","تركي","مغربي","جزائري","تونسي","ليبي","سوداني","يمني","إيراني","إسترليني","استرليني","كندي","أسترالي","سويسري","ياباني","صيني","روسي","إسرائيلي","يمني"]
