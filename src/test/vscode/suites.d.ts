/** All `*.test.ts` of this folder, loaded one after the other; esbuild.mjs lists them. */
declare module 'virtual:suites' {
  export const suites: readonly (() => Promise<unknown>)[];
}
