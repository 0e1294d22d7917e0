/** Lines that people's tools leave between questions, and that no answer consists of. */

const TAGS_ONLY =
  /^\s*(?:<\/?(?:details|summary|p|br|b|i|div|center|strong|hr|span|a|img|sup|sub|font|ul|ol|li)\b[^<>]{0,600}>\s*){1,20}$/i;
const TOP_LINK =
  /^[\s>*_<bBr/\-|()[\]]{0,30}(?:<a\s[^<>]{0,200}href=["']?#|\[(?:[^[\]]|\[[^[\]]{0,40}\]){1,80}\]\(#)[^\n]{0,300}$/i;
const TOP_ARROW = /^[\s*_[\]()>]{0,12}(?:⬆|↑|↥|🔝|▲|☝|⤴|⏫|🔼)/u;
const RULE = /^\s*(?:[-*_=~.·—–+#]\s?){3,400}\s*$/;
const BADGE = /^\s*(?:\[?!\[[^[\]]{0,200}\]\([^()\s]{0,600}\)\]?(?:\([^()\s]{0,600}\))?\s*){1,20}$/;
const SPACED_REPETITION = /^\s*(?:<!--\s?(?:SR|ID):|\^\w{4,}$|ID: ?\d{6,}$)/;

/** Links to the files before and after, an arrow among them. */
const NAVIGATION =
  /^(?=.{0,499}[←→⬅➡«»])[\s|*_·•—←→⬅➡️«»-]{0,20}(?:\[[^[\]]{1,120}\]\([^()\s]{1,300}\)[\s|*_·•—←→⬅➡️«»-]{0,20}){1,6}$/u;
const MAY_LEAD_BACK = /[#⬆↑↥🔝▲☝⤴⏫🔼←→⬅➡«»]/u;

/** True for a line that only leads back to the top of the file. */
export function isBackLink(line: string): boolean {
  if (line.length > 500 || !MAY_LEAD_BACK.test(line)) return false;
  if (NAVIGATION.test(line)) return true;
  if (TOP_ARROW.test(line.replace(/<[^<>]{0,300}>/g, '')))
    return line.includes('#') || line.length < 40;
  if (!TOP_LINK.test(line)) return false;
  const words = line.replace(/\]\([^)]*\)|<[^<>]{0,300}>/g, ' ').match(/[\p{L}]+/gu) ?? [];
  return words.length <= 6;
}

/** True for a line that holds no content of its own: tags, rules, links to the top. */
export function isLitter(line: string): boolean {
  if (line.length > 2000) return false;
  return (
    line.trim() === '' ||
    (line.includes('<') && TAGS_ONLY.test(line)) ||
    RULE.test(line) ||
    SPACED_REPETITION.test(line) ||
    isBackLink(line)
  );
}

/** True for a line of badges. */
export function isBadge(line: string): boolean {
  return (
    line.length < 2000 &&
    line.includes('![') &&
    /badge|shields\.io|travis|\.svg/i.test(line) &&
    BADGE.test(line)
  );
}

const COPY = /^\s*(?:copy|copy code|copier|copiar|kopieren|复制|复制代码|コピー|복사)\s*$/i;
const EDIT = /^\s*(?:edit|editar|bearbeiten|modifier|编辑)\s*$/i;
const LANGUAGE = /^\s*[a-z][a-z0-9+#.-]{0,15}\s*$/i;

/**
 * Takes out the button texts that chat tools leave above copied code (`sql`, `Copy`, `Edit`).
 * `isCode(i)` says which of the given lines are fenced code, which stays as it is.
 */
export function withoutCopyLitter(
  lines: readonly string[],
  isCode: (index: number) => boolean,
): boolean[] {
  const keep = lines.map(() => true);
  for (let index = 0; index < lines.length; index++) {
    if (isCode(index) || !COPY.test(lines[index]!)) continue;
    const edited = EDIT.test(lines[index + 1] ?? '');
    const named = index > 0 && LANGUAGE.test(lines[index - 1]!);
    if (!edited && !named) continue;
    keep[index] = false;
    if (edited) keep[index + 1] = false;
    if (named) keep[index - 1] = false;
  }
  return keep;
}

const PLACEHOLDER =
  /^(?:answer here|your answer(?: here)?|to be (?:completed|added|done|answered|written|continued|filled)|todo|to do|tbd|tba|wip|coming soon|in progress|work in progress|no answer(?: yet)?|not answered|unanswered|fill(?: me)? in|add (?:your )?answer(?: here)?|write your answer here|n\/a|empty|none|待补充|待完善|待续|未完成|未完待续|略|暂无|作成中|準備中|未回答|작성 ?중|추가 ?예정|в процессе|нет ответа|скоро|дополнить|pendiente|por completar|a completar|em breve|a fazer|à compléter|à venir|bientôt|folgt|kommt noch|offen|hier antworten|antwort hier)$/iu;

/** A code block to write into. */
const EMPTY_CODE =
  /^\s*(?:```|~~~)[\w+#-]{0,20}\s*\n(?:\s*(?:--|#|\/\/)[^\n]{0,80}\n)?\s*(?:```|~~~)\s*$/;

/** `[Your text here]`: brackets around words that ask for an answer. */
const BRACKETED =
  /^\s*[[(<{【（](?=[^\n]{0,60}(?:your|here|answer|response|seu|sua|aqu[ií]|resposta|tu\b|respuesta|votre|ici|réponse|deine|ihre|hier|antwort|ваш|здесь|ответ|回答|答案|填写|ここ|여기|답변))[^\n[\](){}?？:：,'"]{4,60}[\])>}】）]\s*$/iu;

/** `**Expected:**`, `Your answer:` with nothing behind it. */
const LONE_LABEL =
  /^\s*(?:[-*+]\s{1,4})?(?:(?:\*\*|__)[^*_\n]{1,30}(?:[:：](?:\*\*|__)|(?:\*\*|__)[:：])|\p{L}[\p{L} ]{0,30}[:：])\s*$/u;

/** True where an answer's text says that there is none yet. */
export function isPlaceholder(markdown: string): boolean {
  if (
    markdown.length > 600 ||
    (markdown.length > 100 && /^[^[\]<>]{0,40}\p{L}{3,} \p{L}{3,}/u.test(markdown))
  )
    return false;
  if (EMPTY_CODE.test(markdown)) return true;
  // Remarks for tools and authors.
  if (markdown.startsWith('<!--') && markdown.replace(/<!--[^>]{0,500}-->/g, '').trim() === '')
    return true;
  const lines = markdown.split('\n').filter((line) => line.trim() !== '');
  if (lines.every((line) => LONE_LABEL.test(line))) return true;
  const written = lines.filter((line) => !LONE_LABEL.test(line) && !/^\s*(?:```|~~~)/.test(line));
  if (written.length === 1 && BRACKETED.test(written[0]!)) return true;
  // `[[Answer]](link)`: the answer stands elsewhere.
  if (/^\s*(?:\[\[[^[\]]{0,40}\]\]?\([^()\s]{0,500}\)\]?\s*)+$/.test(markdown)) return true;
  if (markdown.split('\n').every((line) => line.trim() === '' || /^#{1,6}\s/.test(line)))
    return true;
  if (isLinkToNowhere(markdown)) return true;
  const text = markdown
    .replace(/<[^<>]{0,200}>/g, '')
    .replace(/[^\p{L}\p{N}/]+/gu, ' ')
    .trim();
  if (text === '') return !/[^\s.…\-–—_*~=#>|()[\]{}:;,!?。、]/u.test(markdown);
  return text.length < 60 && PLACEHOLDER.test(text);
}

const NOWHERE = /^\s*\[[^[\]]{1,60}\]\(\s{0,3}#?\s{0,3}\)\s*$/;
/** `Company: X`: what a bank notes beside its questions. */
const NOTE = /^\s*[\p{L} ]{1,20}[:：].{0,30}$/u;

/** True for an answer that is promised by a link whose address nobody has filled in. */
function isLinkToNowhere(markdown: string): boolean {
  const lines = markdown.split('\n').filter((line) => line.trim() !== '' && !isLitter(line));
  return (
    lines.some((line) => NOWHERE.test(line)) &&
    lines.every((line) => NOWHERE.test(line) || NOTE.test(line))
  );
}
