/**
 * Words that say the same in an interview answer, beside the short forms of bank/search/aliases.ts.
 * A line is one meaning; words are compared by their stems, so one form of each is enough. A meaning
 * of several words stands as a phrase. Kept narrow: a wrong synonym ticks what was never said.
 */
export const SYNONYMS: readonly (readonly string[])[] = [
  // speed and size
  ['fast', 'quick', 'speed', 'rapid', 'accelerate'],
  ['slow', 'sluggish', 'lag', 'degrade', 'degradation'],
  ['reduce', 'lower', 'decrease', 'drop', 'shrink', 'fewer', 'less', 'minimise', 'cut'],
  ['increase', 'grow', 'raise', 'higher', 'extra', 'additional', 'more'],
  ['latency', 'response time', 'round trip', 'delay'],
  ['large', 'big', 'huge', 'heavy', 'intensive', 'high', 'bound'],
  ['small', 'little', 'light', 'low', 'rare'],
  ['limit', 'throttle', 'cap', 'quota', 'rate limit'],
  ['input', 'parameter', 'payload'],
  // change over time
  ['gradual', 'step by step', 'incremental', 'one by one', 'one after the other', 'one at a time'],
  ['terminate', 'shut down', 'stop', 'kill', 'scale down', 'tear down'],
  ['rollback', 'roll back', 'revert', 'undo'],
  ['deploy', 'release', 'roll out', 'rollout', 'ship'],
  ['expiry', 'expire', 'expiration', 'ttl', 'time to live', 'timeout'],
  ['rotate', 'rotation', 'renew', 'revoke'],
  ['new', 'second', 'fresh', 'another'],
  ['old', 'stale', 'outdated', 'previous'],
  // storage
  ['store', 'save', 'persist', 'keep', 'record'],
  ['disk', 'storage', 'disk space'],
  ['lookup', 'look up', 'read', 'query', 'search', 'find', 'retrieve'],
  ['write', 'insert', 'update'],
  ['replica', 'copy', 'copies', 'mirror'],
  ['row', 'record', 'tuple'],
  ['transaction', 'commit'],
  ['invalidate', 'invalidation', 'purge', 'evict', 'flush'],
  ['cache', 'memoise'],
  ['converge', 'agree', 'catch up', 'become consistent'],
  // work and concurrency
  ['wait', 'block', 'stuck', 'starve', 'hang', 'freeze', 'stall'],
  ['parallel', 'concurrent', 'simultaneous', 'at the same time'],
  ['asynchronous', 'async', 'in the background', 'non blocking'],
  ['single', 'one', 'only one', 'sole'],
  ['execute', 'run'],
  ['multiprocessing', 'several processes', 'multiple processes', 'process pool'],
  ['child process', 'separate process', 'subprocess', 'fork'],
  ['lock', 'mutex', 'latch'],
  ['conflict', 'collision', 'clash', 'race'],
  ['detect', 'notice', 'discover', 'check', 'compare', 'verify'],
  ['released', 'given up', 'dropped', 'freed'],
  // distributed systems
  ['decouple', 'loosely coupled', 'loose coupling', 'independent'],
  ['buffer', 'level', 'smooth', 'absorb'],
  ['load', 'traffic', 'peak', 'spike'],
  ['retry', 'try again', 'attempt again', 'repeat', 'redeliver', 'resend', 'replay'],
  ['idempotent', 'idempotency', 'tolerate duplicates', 'handle duplicates', 'deduplicate'],
  ['same', 'identical', 'equal'],
  ['response', 'answer', 'reply', 'result', 'outcome'],
  ['available', 'availability', 'uptime'],
  ['fail', 'failure', 'error', 'crash', 'outage', 'fault'],
  ['scale', 'scalable', 'horizontal scaling', 'scale out'],
  ['edge', 'point of presence', 'points of presence', 'pop'],
  ['close', 'near', 'nearby', 'around the world'],
  ['offload', 'take load off', 'takes load off', 'relieve', 'fewer requests', 'unburden'],
  ['asset', 'file', 'image', 'script', 'stylesheet'],
  ['user', 'client', 'visitor', 'customer'],
  ['node', 'server', 'instance', 'machine', 'host'],
  // security
  ['authorise', 'authorisation', 'permission', 'access control', 'rbac'],
  ['authenticate', 'authentication', 'login', 'log in', 'sign in'],
  ['encrypt', 'tls', 'ssl', 'https'],
  ['validate', 'validation', 'sanitise', 'check'],
  ['audit', 'audit log', 'audit trail'],
  ['secret', 'credential', 'api key', 'password'],
  ['secret manager', 'vault', 'key vault', 'secret store'],
  ['secure', 'security', 'vulnerable', 'attack', 'injection'],
  ['privilege', 'permission', 'access', 'right'],
  ['hide', 'obscure', 'conceal'],
  // running things
  ['monitor', 'measure', 'observe', 'track', 'watch'],
  ['metric', 'dashboard', 'grafana', 'prometheus'],
  ['mitigate', 'mitigation', 'stop the bleeding', 'contain', 'stabilise'],
  ['first', 'before', 'immediately'],
  ['communicate', 'inform', 'tell', 'notify', 'keep informed', 'status update'],
  ['stakeholder', 'customer', 'management', 'business'],
  ['root cause', 'underlying cause', 'real cause', 'rca'],
  ['postmortem', 'post mortem', 'retrospective', 'incident review'],
  ['blameless', 'without blame', 'no blame'],
  ['readiness', 'ready', 'health check'],
  ['probe', 'check'],
  ['scan', 'scanner', 'detect'],
  ['ci', 'pipeline', 'build server', 'continuous integration'],
  ['leak', 'expose', 'compromise'],
  // code
  ['correct', 'right thing', 'bug'],
  ['edge case', 'boundary case', 'corner case', 'boundary condition'],
  ['readable', 'readability', 'understand', 'clear', 'clean'],
  ['naming', 'name'],
  ['feedback', 'comment', 'suggestion'],
  ['kind', 'friendly', 'polite', 'respectful'],
  ['actionable', 'say what to do', 'concrete'],
  ['reuse', 'share', 'extract'],
  ['custom', 'own'],
  ['verb', 'method'],
  ['pagination', 'page', 'paging'],
  ['example', 'instance'],
  ['structure', 'tree'],
  ['advantage', 'benefit', 'pro', 'profit', 'help'],
  ['disadvantage', 'drawback', 'cost', 'downside', 'con', 'price', 'trade off'],
];

/** Words so common in answers that they say little of what was understood. */
export const GENERIC_WORDS: readonly string[] = (
  'system thing use work service server data code time other new make process handle user ' +
  'application result value type method structure issue good run example way case several ' +
  'different possible need show lot part own object name get take give put go change analysis'
).split(' ');

/** Words with which rubrics introduce a concept without being part of it. */
export const FRAMING_WORDS: readonly string[] = (
  'mention explain explanation describe understanding understand knowledge know aware awareness ' +
  'concept idea clear basic proper real actual say name example such like eg etc ie involvement'
).split(' ');

/** Turn what follows them, up to the next clause, into its opposite. */
export const NEGATORS: readonly string[] = (
  "not no never without cannot can't don't doesn't didn't isn't aren't wasn't weren't won't " +
  "wouldn't shouldn't couldn't haven't hasn't nor neither non nothing nobody avoid lack lacks " +
  'instead rather unlike hardly'
).split(' ');

/** Turn the whole sentence they stand in into something the writer does not hold. */
export const DISTANCING_WORDS: readonly string[] =
  'myth misconception mistake wrong false incorrect untrue fallacy'.split(' ');
