import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { type CodeBlock, codeBlocks } from './starterBank';

interface Ended {
  readonly status: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Longer than any example needs on a busy machine; one that hangs is killed and fails. */
const LIMIT_MS = 30_000;

function run(command: string, args: readonly string[], input: string): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { timeout: LIMIT_MS, stdio: 'pipe' });
    let output = '';
    let errors = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    child.on('error', reject);
    child.on('close', (status) => {
      resolve({ status, output, errors });
    });
    child.stdin.end(input);
  });
}

/** Runs the examples two at a time, and returns those that fail, each with its error. */
async function failures(
  blocks: readonly CodeBlock[],
  runBlock: (block: CodeBlock) => Promise<Ended>,
): Promise<string[]> {
  const failed: string[] = [];
  const queue = [...blocks];
  const worker = async (): Promise<void> => {
    for (let block = queue.shift(); block !== undefined; block = queue.shift()) {
      const { status, output, errors } = await runBlock(block);
      if (status !== 0) failed.push(`${block.where}: ${errors.slice(-600)}`);
      else if (output.trim() === '') failed.push(`${block.where}: shows nothing`);
    }
  };
  await Promise.all([worker(), worker()]);
  return failed;
}

/** Type errors of a module that stands alone. */
function typeErrors({ code, where }: CodeBlock): string[] {
  const name = '/example.ts';
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    types: [],
  };
  const plain = ts.createCompilerHost(options);
  const host: ts.CompilerHost = {
    ...plain,
    fileExists: (file) => file === name || plain.fileExists(file),
    getSourceFile: (file, target, ...rest) =>
      file === name
        ? ts.createSourceFile(name, code, target)
        : plain.getSourceFile(file, target, ...rest),
  };
  return ts
    .getPreEmitDiagnostics(ts.createProgram([name], options, host))
    .map(({ messageText }) => `${where}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
}

/** Compiles what it reads; runs it too where it needs nothing beyond the standard library. */
const PYTHON = `
import ast, sys
tree = ast.parse(sys.stdin.read())
code = compile(tree, "example", "exec")
roots = set()
for node in ast.walk(tree):
    if isinstance(node, ast.Import):
        roots.update(alias.name.split(".")[0] for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        roots.add((node.module or "").split(".")[0])
if roots <= set(sys.stdlib_module_names):
    exec(code, {"__name__": "__main__"})
else:
    print("compiled; needs", ", ".join(sorted(roots - set(sys.stdlib_module_names))))
`;

/** What the tests need of PGlite, which is used where it is installed. */
interface EmbeddedDatabase {
  exec(sql: string): Promise<unknown>;
  close(): Promise<void>;
}

/** Starts a PostgreSQL inside this process, or says null where PGlite is not installed. */
async function embeddedDatabase(): Promise<EmbeddedDatabase | null> {
  const name: string = '@electric-sql/pglite';
  let pglite;
  try {
    pglite = (await import(name)) as { PGlite: { create(): Promise<EmbeddedDatabase> } };
  } catch {
    return null;
  }
  return pglite.PGlite.create();
}

/** Leaves nothing of the example before: each creates the tables that it needs. */
const CLEAN = 'ROLLBACK; RESET ALL; DROP SCHEMA public CASCADE; CREATE SCHEMA public;';

describe('Code in the starter bank', function () {
  this.timeout(180_000);

  it('runs, where it is JavaScript, and shows something', async () => {
    const blocks = codeBlocks('js');
    assert.ok(blocks.length > 20, `only ${String(blocks.length)} examples found`);
    const folder = mkdtempSync(join(tmpdir(), 'starter-code-'));
    try {
      const failed = await failures(blocks, ({ code, where }) => {
        const file = join(folder, `${where.replace(/[^a-z0-9-]+/g, '-')}.mjs`);
        writeFileSync(file, code);
        return run(process.execPath, [file], '');
      });
      assert.deepEqual(failed, []);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('has the right types, where it is TypeScript', () => {
    const blocks = codeBlocks('ts');
    assert.ok(blocks.length > 0, 'no examples found');
    assert.deepEqual(blocks.flatMap(typeErrors), []);
  });

  it('compiles, where it is Python, and runs if the standard library suffices', async function () {
    if (spawnSync('python3', ['--version']).status !== 0) {
      console.log('      (python3 is absent: skipped)');
      this.skip();
    }
    const blocks = codeBlocks('python');
    assert.ok(blocks.length > 3, `only ${String(blocks.length)} examples found`);
    assert.deepEqual(
      await failures(blocks, ({ code }) => run('python3', ['-c', PYTHON], code)),
      [],
    );
  });

  it('is accepted by PostgreSQL, where it is SQL', async function () {
    const database = await embeddedDatabase();
    if (database === null) {
      console.log('      (@electric-sql/pglite is absent: skipped)');
      this.skip();
    }
    const blocks = codeBlocks('sql');
    assert.ok(blocks.length > 10, `only ${String(blocks.length)} examples found`);
    const failed: string[] = [];
    for (const { code, where } of blocks) {
      await database.exec(CLEAN);
      await database.exec(code).catch((error: unknown) => failed.push(`${where}: ${String(error)}`));
    }
    await database.close();
    assert.deepEqual(failed, []);
  });

  it('parses, where it is JSON', () => {
    for (const { code, where } of codeBlocks('json')) {
      assert.doesNotThrow(() => JSON.parse(code) as unknown, where);
    }
  });
});
