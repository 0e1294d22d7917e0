/**
 * Words that say little about what a question is about. They are a prior only: in a deck of some
 * size, what is frequent there weighs little whether it stands here or not.
 */
const STOP = `
a an the this that these those it its is are was were be been being am do does did done doing
has have had having can could will would shall should may might must of in on at to for from by
with without about into over under between through during as than then so if or and but not no
i me my we us our you your they them their he she one some any all each every other another such
what whats which who whom whose when where why how here there up out off also just only very
please explain describe define tell give list name mention state discuss following
der die das ein eine einen einem einer ist sind war und oder nicht mit von zu im in den dem des
was wie warum wann wo wer welche welcher welches für auf bei man kann wird werden sie es
le la les un une des du de et ou est sont qu que quoi quel quelle quels quelles comment pourquoi
quand dans pour sur avec par ce cette ces il elle on vous
el los las una unos unas del y o es son qué que cuál cuáles cómo como por para con en se su sus
os uma um do da dos das e é são qual quais não na no nas nos
и в на не что как это из для с по от или а к о чем чём какой какая какие каковы почему зачем когда
где кто такое ли
`;

/** Words that questions under any heading ask with; alone they do not say what about. */
const GENERIC = `
advantage advantages disadvantage disadvantages pro pros con cons benefit benefits drawback
drawbacks example examples definition meaning purpose purposes use uses used using usage case cases
type types kind kinds difference differences different feature features output result results code
snippet below above print printed prints log logged value values return returns true false correct
incorrect wrong right answer answers question questions question1 option options statement
statements work works need overview introduction summary basics note notes more further reading
vorteile nachteile beispiel beispiele unterschied ventajas desventajas ejemplo ejemplos diferencia
vantagens desvantagens exemplo diferença avantages inconvénients exemple différence
преимущества недостатки пример примеры разница отличие
`;

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

const stopWords = words(STOP);
const genericWords = words(GENERIC);

/** @param word normalised. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}

/** True where a question made of such words needs its surroundings to be understood. */
export function isGenericWord(word: string): boolean {
  return stopWords.has(word) || genericWords.has(word);
}
