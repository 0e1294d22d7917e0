import { Random } from './random';

/** A made-up question of the kind that interview notes have. */
export interface SampleQuestion {
  readonly prompt: string;
  readonly section: string;
  readonly tags: readonly string[];
  readonly answer: string;
}

/** A made-up deck: its questions, and the Markdown that says them. */
export interface SampleDeck {
  readonly name: string;
  readonly text: string;
  readonly questions: readonly SampleQuestion[];
}

const QUESTIONS_PER_DECK = 50;

const words = (text: string): readonly string[] => text.split(/[,\n]\s*/).filter(Boolean);

const TOPICS = words(`load balancing, connection pooling, garbage collection, dependency injection,
optimistic locking, database sharding, event sourcing, circuit breaker, rate limiting, blue-green
deployment, service discovery, message queue, cache invalidation, database index, query planner,
transaction isolation, eventual consistency, leader election, consensus protocol, write-ahead log,
binary search tree, hash table, linked list, priority queue, dynamic programming, graph traversal,
topological sort, union find, bloom filter, ring buffer, virtual memory, page fault, context switch,
race condition, mutual exclusion, memory barrier, thread pool, coroutine scheduling, event loop,
promise chaining, closure scope, prototype inheritance, hoisting, type narrowing, generic
constraints, structural typing, virtual DOM, reconciliation, server rendering, code splitting,
tree shaking, content security policy, cross site scripting, request forgery, password hashing,
session fixation, token refresh, public key infrastructure, certificate pinning, TLS handshake,
TCP congestion, UDP multicast, DNS resolution, HTTP caching, long polling, REST versioning, GraphQL
batching, gRPC streaming, Kubernetes operator, pod eviction, horizontal autoscaling, container
networking, image layering, infrastructure drift, Terraform state, feature flag, canary release,
continuous integration, trunk based development, contract testing, mutation testing, property based
testing, chaos engineering, distributed tracing, structured logging, error budget, incident
response, capacity planning, backpressure, idempotency key, saga orchestration, outbox pattern,
bounded context, aggregate root, hexagonal architecture, repository pattern, strategy pattern,
observer pattern, liskov substitution, interface segregation, gradient descent, overfitting,
feature engineering, confusion matrix, attention mechanism, word embedding, vector database,
retrieval pipeline, prompt injection, data lineage, schema evolution, star schema, window function,
common table expression, materialized view, stream processing, exactly once delivery, consumer
group, partition rebalancing, stakeholder management, conflict resolution, technical debt, code
review, mentoring, estimation, postmortem culture, on-call rotation, authentication flow,
authorization model, configuration management, environment promotion, asynchronous programming,
internationalization, accessibility audit, regular expression, object serialization`);

const TECHNOLOGIES =
  words(`PostgreSQL, MySQL, MongoDB, Redis, Cassandra, DynamoDB, Elasticsearch, Kafka,
RabbitMQ, Kubernetes, Docker, Terraform, Ansible, Jenkins, GitHub Actions, AWS Lambda, CloudFront,
Azure Functions, Google Cloud Run, Nginx, Envoy, Istio, Prometheus, Grafana, OpenTelemetry, Java,
Kotlin, Spring Boot, Hibernate, Python, Django, FastAPI, SQLAlchemy, Celery, JavaScript, TypeScript,
Node.js, Express, NestJS, React, Redux, Next.js, Angular, Vue, Svelte, Go, Rust, Tokio, C++, C#,
.NET, Entity Framework, Ruby, Rails, PHP, Laravel, Swift, SwiftUI, Android, Jetpack Compose, Flutter,
Scala, Spark, Airflow, Snowflake, BigQuery, dbt, PyTorch, TensorFlow, scikit-learn, pandas, NumPy`);

const DOMAINS =
  words(`payment gateway, ticket booking, chat service, ride sharing, video streaming, online
auction, hospital records, insurance claims, inventory tracking, ad bidding, recommendation engine,
search backend, fraud detection, loyalty programme, airline check-in, food delivery, photo archive,
smart meter, warehouse robots, stock exchange, tax filing, multiplayer lobby, news feed, mailing list,
calendar sync, document editor, sensor ingestion, billing pipeline, identity provider, course platform`);

const SYMPTOMS =
  words(`latency doubles, memory keeps growing, deadlocks appear, replicas lag behind, retries pile
up, duplicates arrive, clocks disagree, disks fill, threads starve, connections leak, builds become
flaky, certificates expire, traffic spikes, a region fails, logs go missing, tests time out, users see
stale data, queues back up, the schema changes, cold starts hurt`);

const FORMS: readonly ((topic: string, other: string, technology: string) => string)[] = [
  (topic) => `What is ${topic}?`,
  (topic, _, technology) => `How does ${technology} handle ${topic}?`,
  (topic, other) => `What is the difference between ${topic} and ${other}?`,
  (topic, _, technology) => `How would you implement ${topic} in ${technology}?`,
  (topic, other) => `When would you choose ${topic} over ${other}?`,
  (topic, _, technology) => `Explain ${topic} with an example from ${technology}.`,
  (topic) => `What are the drawbacks of ${topic}?`,
  (topic, other, technology) => `Why does ${topic} matter for ${other} in ${technology}?`,
  (topic, _, technology) => `Describe a time you debugged ${topic} in ${technology}.`,
  (topic, other) => `How do you test ${topic} together with ${other}?`,
  (topic, _, technology) => `Which metrics tell you that ${topic} in ${technology} is failing?`,
  (topic, other, technology) => `Compare ${technology} ${topic} with ${other}.`,
];

const SENTENCES: readonly ((topic: string, technology: string, domain: string) => string)[] = [
  (topic) => `In short, ${topic} keeps the fast path simple and pays for it elsewhere.`,
  (topic, technology) => `With ${technology}, **${topic}** is configured once and measured always.`,
  (_, technology, domain) => `We used it in a ${domain}, where ${technology} was already running.`,
  (topic) => `The usual mistake is to add ${topic} before anyone has measured the problem.`,
  (topic, _, domain) => `For a ${domain} the trade-off of ${topic} is between cost and freshness.`,
  (_, technology) =>
    `See what \`${technology.toLowerCase()}\` reports under load, then change one thing.`,
  (topic) => `- It fails when ${topic} is treated as an afterthought.`,
  (topic) => `- Bound it: a limit on ${topic} is worth more than a clever algorithm.`,
  (_, technology) => `- Roll it out behind a flag and watch ${technology} dashboards for a week.`,
  (topic, technology) =>
    `${technology} documents ${topic} well, but the defaults are rarely right.`,
];

const CODE: readonly ((name: string) => string)[] = [
  (name) =>
    `\`\`\`ts\nexport async function ${name}(id: string) {\n  return await store.get(id);\n}\n\`\`\``,
  (name) =>
    `\`\`\`sql\nSELECT id, ${name} FROM events\nWHERE created_at > now() - interval '1 day';\n\`\`\``,
  (name) => `\`\`\`python\ndef ${name}(items):\n    return [i for i in items if i.ok]\n\`\`\``,
];

const SYLLABLES = 'ba ce di fo gu ka le mi no pu ra se ti vo xu ya zen qor lim tas'.split(' ');

function identifier(random: Random): string {
  const first = random.pick(SYLLABLES) + random.pick(SYLLABLES) + random.pick(SYLLABLES);
  const second = random.pick(SYLLABLES) + random.pick(SYLLABLES);
  return first + second.charAt(0).toUpperCase() + second.slice(1);
}

function questionOf(random: Random, technology: string): SampleQuestion {
  const [topic = '', other = ''] = random.sample(TOPICS, 2);
  const subject = random.chance(0.6) ? technology : random.pick(TECHNOLOGIES);
  const domain = random.pick(DOMAINS);
  let prompt = random.pick(FORMS)(topic, other, subject);
  const rare = identifier(random);
  if (random.chance(0.45)) {
    const clause = random.chance(0.5)
      ? `in a ${domain}`
      : `when ${random.pick(SYMPTOMS)} in a ${domain}`;
    prompt = prompt.replace(/[?.]$/, (mark) => ` ${clause}${mark}`);
  }
  if (random.chance(0.15)) {
    prompt = prompt.replace(/[?.]$/, (mark) => `, given ${rare}()${mark}`);
  }
  const lines: string[] = [];
  for (let count = 4 + random.below(6); count > 0; count--) {
    lines.push(
      random.pick(SENTENCES)(random.chance(0.6) ? topic : random.pick(TOPICS), subject, domain),
    );
  }
  if (random.chance(0.3)) {
    lines.push('', random.pick(CODE)(rare));
  }
  return {
    prompt,
    section: `${technology}: ${random.pick(TOPICS)}`,
    tags: random.sample(['basics', 'senior', 'design', 'operations', 'behavioural', technology], 2),
    answer: lines.join('\n'),
  };
}

/** `count` questions in decks of {@link QUESTIONS_PER_DECK}, the same for the same seed. */
export function* sampleDecks(count: number, seed = 20_261_120): Generator<SampleDeck> {
  const random = new Random(seed);
  for (let made = 0, number = 0; made < count; number++) {
    const technology = random.pick(TECHNOLOGIES);
    const size = Math.min(QUESTIONS_PER_DECK, count - made);
    const questions = Array.from({ length: size }, () => questionOf(random, technology));
    questions.sort((a, b) => (a.section < b.section ? -1 : a.section > b.section ? 1 : 0));
    made += size;
    const name = `deck-${number}.md`;
    yield { name, questions, text: markdownOf(technology, questions, random.chance(1 / 3)) };
  }
}

function markdownOf(
  title: string,
  questions: readonly SampleQuestion[],
  frontMatter: boolean,
): string {
  const lines = frontMatter ? ['---', `title: ${title}`, 'tags: [generated]', '---', ''] : [];
  lines.push(`# ${title}`, '');
  let section = '';
  questions.forEach((question, at) => {
    if (question.section !== section) {
      section = question.section;
      lines.push(`## ${section}`, '');
    }
    lines.push(`### Q${at + 1}. ${question.prompt}`, '', question.answer, '');
  });
  return lines.join('\n');
}
