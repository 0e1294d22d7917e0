/** Summaries that only hide an answer. */
export const REVEAL =
  /^\W{0,6}(?:(?:click|tap|show|view|see|reveal|expand|check|open|toggle|display|read|full|hidden|get)\b.{0,40}|(?:.{0,20}\b)?(?:answers?|solutions?|explanation|hint)\b.{0,20}|.{0,12}(?:antwort|lösung|réponse|respuesta|solución|resposta|ответ|решение|答案|解答|回答|解説|查看|点击|展开|정답|답변|답|풀이|보기).{0,20})$/iu;
/** Headings over an answer: "Answer", "⭐ Expected strong answer", "参考答案". */
export const ANSWER_TITLE =
  /^\W{0,6}(?:(?:the |an? )?(?:expected|sample|model|ideal|suggested|example|possible|good|strong|best|short|long|quick|detailed|correct)\s(?:\p{L}{2,10}\s){0,3})?(?:answer|solution|response|antwort|musterantwort|lösung|réponse|respuesta|solución|resposta|solução|ответ|решение|答案|参考答案|回答参考|参考回答|回答|解答|解答例|답변|정답|모범답안|risposta|soluzione)s?(?:\s?[(（][^()（）]{0,40}[)）]){0,2}\W{0,4}$/iu;
/** Titles over the answers to all questions: "Answer key", "Lösungen", "■解答". */
export const KEY_TITLE =
  /^\W{0,6}(?:\p{L}+\s){0,2}?(?:answers?|answer keys?|keys?|solutions?|corrections?|correcciones|correções|antworten|lösungen|réponses|corrigé|respuestas|soluciones|respostas|gabarito|cevap anahtar[ıi]|klucz odpowiedzi|kunci jawaban|đáp án|soluzioni|clave de respuestas|ответы|答案|解答|正解|정답|해답)(?:\s(?:key|sheet|détaillées|detalladas|detalhadas|(?:to|zu|and|und|et|y|e|ve|и|&) .{1,40}))?\W{0,4}$/iu;
/** What asks on about the question above. */
export const FOLLOW_UP =
  /^(?:follow[- ]?ups?\b|追问|꼬리 ?질문|nachfrage\b|доп(?:олнительный)?\.? вопрос|repregunta\b|relance\b)/iu;
