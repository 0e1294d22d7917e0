/**
 * Short forms of the trade that no rule finds. Each line lists names of one thing; a name of
 * several words is written with spaces. Initials of neighbouring words (`gc`, `tcp`, `oop`) and
 * numeronyms (`i18n`) need no entry: the search works them out.
 */
const SAME: readonly (readonly string[])[] = [
  ['k8s', 'kubernetes', 'kube'],
  ['js', 'javascript', 'ecmascript'],
  ['ts', 'typescript'],
  ['py', 'python'],
  ['rb', 'ruby'],
  ['rs', 'rust'],
  ['cpp', 'c++', 'cplusplus'],
  ['c#', 'csharp'],
  ['.net', 'dotnet'],
  ['f#', 'fsharp'],
  ['golang', 'go'],
  ['node', 'nodejs'],
  ['db', 'database', 'databases'],
  ['dbs', 'databases'],
  ['rdbms', 'relational database'],
  ['postgres', 'postgresql', 'pg', 'psql'],
  ['mongo', 'mongodb'],
  ['es', 'elasticsearch'],
  ['mq', 'message queue'],
  ['auth', 'authentication', 'authorization', 'authorisation'],
  ['authn', 'authentication'],
  ['authz', 'authorization', 'authorisation'],
  ['oauth', 'oauth2'],
  ['i18n', 'internationalization', 'internationalisation'],
  ['l10n', 'localization', 'localisation'],
  ['a11y', 'accessibility'],
  ['o11y', 'observability'],
  ['e2e', 'end to end'],
  ['p2p', 'peer to peer'],
  ['b2b', 'business to business'],
  ['regex', 'regexp', 'regular expression', 'regular expressions'],
  ['config', 'configuration', 'cfg', 'conf'],
  ['env', 'environment'],
  ['repo', 'repository'],
  ['dev', 'development', 'developer'],
  ['prod', 'production'],
  ['app', 'application'],
  ['async', 'asynchronous'],
  ['sync', 'synchronous', 'synchronization', 'synchronisation'],
  ['concurrency', 'concurrent'],
  ['impl', 'implementation', 'implement'],
  ['perf', 'performance'],
  ['mem', 'memory'],
  ['var', 'variable'],
  ['vars', 'variables'],
  ['func', 'function', 'fn'],
  ['fns', 'functions'],
  ['obj', 'object'],
  ['arr', 'array'],
  ['str', 'string'],
  ['int', 'integer'],
  ['bool', 'boolean'],
  ['param', 'parameter'],
  ['params', 'parameters'],
  ['args', 'arguments'],
  ['attr', 'attribute'],
  ['req', 'request'],
  ['res', 'response'],
  ['err', 'error'],
  ['msg', 'message'],
  ['pkg', 'package'],
  ['dep', 'dependency'],
  ['deps', 'dependencies'],
  ['lib', 'library'],
  ['libs', 'libraries'],
  ['dir', 'directory'],
  ['doc', 'documentation'],
  ['docs', 'documentation'],
  ['diff', 'difference', 'differences', 'differ'],
  ['vs', 'versus', 'difference between'],
  ['algo', 'algorithm'],
  ['algos', 'algorithms'],
  ['stats', 'statistics'],
  ['calc', 'calculate', 'calculation'],
  ['opt', 'optimization', 'optimisation'],
  ['max', 'maximum'],
  ['min', 'minimum'],
  ['num', 'number'],
  ['addr', 'address'],
  ['mgmt', 'management'],
  ['xss', 'cross site scripting'],
  ['csrf', 'xsrf', 'cross site request forgery'],
  ['cors', 'cross origin resource sharing'],
  ['sqli', 'sql injection'],
  ['infra', 'infrastructure'],
  ['iac', 'infrastructure as code'],
  ['lb', 'load balancer', 'load balancing'],
  ['mutex', 'mutual exclusion'],
  ['sem', 'semaphore'],
  ['ml', 'machine learning'],
  ['ai', 'artificial intelligence'],
  ['nlp', 'natural language processing'],
  ['llm', 'large language model', 'large language models'],
  ['rag', 'retrieval augmented generation'],
  ['tf', 'tensorflow', 'terraform'],
  ['ux', 'user experience'],
  ['ui', 'user interface'],
  ['os', 'operating system', 'operating systems'],
  ['vm', 'virtual machine', 'virtual machines'],
  ['fs', 'file system', 'filesystem'],
  ['fp', 'functional programming'],
  ['oop', 'object oriented programming'],
  ['ds', 'data structure', 'data structures'],
  ['dsa', 'data structures algorithms'],
  ['bst', 'binary search tree'],
  ['bfs', 'breadth first search'],
  ['dfs', 'depth first search'],
  ['dp', 'dynamic programming'],
  ['http', 'hypertext transfer protocol'],
  ['tls', 'ssl'],
  ['ws', 'websocket', 'websockets'],
  ['sso', 'single sign on'],
  ['mfa', '2fa', 'multi factor authentication', 'two factor authentication'],
];

/** Words of one name, in order. */
export type Alias = readonly string[];

const table = new Map<string, Alias[]>();
for (const names of SAME) {
  for (const name of names) {
    if (!name.includes(' ')) {
      const others = names.filter((other) => other !== name).map((other) => other.split(' '));
      table.set(name, [...(table.get(name) ?? []), ...others]);
    }
  }
}

/** Other names for a lower-case word, each as its words; empty where there are none. */
export function aliasesOf(word: string): readonly Alias[] {
  return table.get(word) ?? [];
}

/** Small words that carry grammar, not a topic: they weigh little and are never taken for initials. */
const SMALL = new Set(
  (
    'a an and are as at be been by can could did do does for from had has have how i if in into ' +
    'is it its me my of on or our should so such than that the their them then there these they ' +
    'this to was we were what whats when where which who why will with would you your'
  ).split(' '),
);

export function isSmallWord(word: string): boolean {
  return SMALL.has(word);
}
