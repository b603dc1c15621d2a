// Written by `npm run generate` from server/data/forecasts.yaml. Edit that file.
export const outcomes = "رتفع نخفض زداد زيد تراجع نمو بلغ تجاوز تخطى سجل حقق ستغرق كلف تفاقم هبط صعد قفز ؤدي سهم سفر ؤثر ثير نعكس تضاعف تسع تسارع تباطأ خسر فقد تضرر كتسب فرز ضعف قوض تقلص نكمش تدهور تحسن نتعش تعافى ستقر طول عاني"
