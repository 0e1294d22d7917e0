import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { decodeText } from '../../bank/decode';
import { parseDeck } from '../../bank/parseDeck';
import { TextSource } from './deckHistory';

/** Near neighbours among them on purpose: what is easily taken for one another. */
const TERMS = `closures, hoisting, the event loop, a promise, a generator, prototypes, currying,
memoization, slice, splice, call, apply, bind, let, var, const, localStorage, sessionStorage, cookies,
IndexedDB, web workers, service workers, strict mode, the spread operator, destructuring, template
literals, arrow functions, async functions, await, a callback, a pure function, a higher order
function, WeakMap, WeakSet, Map, Set, Symbol, Proxy, Reflect, BigInt, encodeURI, decodeURI,
JSON.stringify, JSON.parse, setTimeout, setInterval, requestAnimationFrame, event bubbling, event
capturing, event delegation, debouncing, throttling, an iterator, the DOM, the BOM, undefined, null,
NaN, isNaN, eval, a module, tree shaking, code splitting, lazy loading, garbage collection, a memory
leak, the call stack, the heap, a race condition, a deadlock, a mutex, a semaphore, an index, a hash
index, sharding, replication, a transaction, isolation levels, optimistic locking, pessimistic
locking, eventual consistency, a load balancer, a reverse proxy, rate limiting, a circuit breaker,
idempotency, a message queue, Kafka, RabbitMQ, Redis, Docker, Kubernetes, a pod, a deployment, a
service mesh, Terraform, blue-green deployment, canary releases, feature flags, unit tests,
integration tests, mocks, stubs, OAuth, JWT, CORS, CSRF, XSS, SQL injection, TLS, REST, GraphQL, gRPC,
WebSockets, HTTP/2, caching, a CDN, DNS, React hooks, useState, useEffect, useMemo, useCallback,
useRef, context, Redux, reducers, middleware, JSX, keys, reconciliation, fragments, portals, error
boundaries, refs, controlled components, uncontrolled components, server components,
getDerivedStateFromProps, getSnapshotBeforeUpdate, shouldComponentUpdate, PureComponent, memo`;

/** Made-up questions about real things, with answers out of the starter decks' sentences. */
export function interviewText(): TextSource {
  const content = resolve('content');
  const sentences = readdirSync(content)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .flatMap((name) => {
      const { text } = decodeText(readFileSync(join(content, name)));
      return parseDeck(text, { fileName: name }).questions;
    })
    .flatMap(({ answer }) => (answer ?? '').split(/(?<=\.)\s+/))
    .filter(({ length }) => length > 40 && length < 300);
  return new TextSource(TERMS.split(/,\s+/), sentences);
}
