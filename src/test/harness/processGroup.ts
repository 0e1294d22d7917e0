import { spawn, spawnSync, type ChildProcess } from 'node:child_process';

/** How long a group has to end by itself before it is killed, ms. */
const graceMs = 5000;

/** What is running now, to be killed with this process: detached children outlive it otherwise. */
const running = new Set<ChildProcess>();
const deadly = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
let guarded = false;

/**
 * Starts a program as the leader of its own process group, with its output piped, so that it and all
 * its children can be ended together. The group ends with this process, however that ends (short of
 * SIGKILL).
 */
export function startGroup(
  program: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): ChildProcess {
  guard();
  const child = spawn(program, args, {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/** Ends a group: with SIGTERM in order, and by force when that takes too long. */
export async function endGroup(
  child: ChildProcess,
  signal: NodeJS.Signals = 'SIGTERM',
): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    signalGroup(child, signal);
    const killer = setTimeout(() => signalGroup(child, 'SIGKILL'), graceMs);
    await ended;
    clearTimeout(killer);
  }
  // The leader is gone; children that did not listen are not.
  signalGroup(child, 'SIGKILL');
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch {
    // Gone already.
  }
}

function guard(): void {
  if (guarded) return;
  guarded = true;
  const killAll = (): void => {
    for (const child of running) signalGroup(child, 'SIGKILL');
  };
  process.once('exit', killAll);
  for (const signal of deadly) {
    const onSignal = (): void => {
      // Somebody else listens too: they decide when to end, and `exit` follows.
      if (process.listenerCount(signal) > 1) return;
      killAll();
      process.removeListener(signal, onSignal);
      process.kill(process.pid, signal);
    };
    process.on(signal, onSignal);
  }
}
