// Written by `npm run generate` from server/data/wording/repeated-words.yaml. Edit that file.
export const repeatedWords = "من إلى على عن مع خلال بعد قبل منذ بين ضمن عند لدى التي الذي الذين هذا هذه ذلك تلك هؤلاء كان كانت كانوا قد لقد لم لن أو حيث أنه أنها أنهم إنه إنها عبر ضد حول بسبب أثناء بشأن وفق كما لكن إذا"
