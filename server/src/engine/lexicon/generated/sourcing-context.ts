// Written by `npm run generate` from server/data/sourcing-context.yaml. Edit that file.
export const sourcingContext = {
  feels: "خشي تخوف أمل تمنى آمن اتفق شبه أعرب أبدى هتف صاح صرخ همس سأل تساءل نفى علّق سلط",
  judges: "توقع رجح استبعد اعتبر قدر",
  describes: "وصف اعتبر عد أشاد شبه رحب توقع رجح انتظر",
  rumours: "اعتقد قال زعم روى حكى ظن عزا نسب اشتبه أرجع",
  figurative: "هجوم هجمة جبهة معركة عدو معسكر مسيرة ضربة",
  attacks: "هجوم هجمة مسيرة ضربة",
  subordinating: "بعدما بعد عندما حين حينما منذ قبل قبلما لو اذا لم لن لا دون بدون او"
}
