import tseslint from 'typescript-eslint';

/** Forbids imports, with the reason: the layers of ARCHITECTURE.md. */
const forbid = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });
const vscode = { regex: '^vscode$', message: 'Only features/ and platform/ know VS Code.' };
const node = {
  regex: '^(node:|fs$|path$|os$|crypto$|child_process$|util$|url$)',
  message: 'This code runs in browsers too.',
};
const above = (names) => ({
  regex: `/(${names})(/|$)`,
  message: 'Arrows point down: extension → features → platform → practice → bank.',
});

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'out/',
      'node_modules/',
      '.rehearse-dev/',
      '.vscode-test/',
      'src/test/vscode/workspace/',
    ],
  },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        project: [
          'src/bank/tsconfig.json',
          'src/practice/tsconfig.json',
          'src/tsconfig.json',
          'src/cli/tsconfig.json',
          'src/test/tsconfig.json',
          'webview/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['src/bank/**/*.ts'],
    rules: forbid(vscode, node, above('practice|features|platform|protocol|contributions')),
  },
  {
    files: ['src/practice/**/*.ts'],
    rules: forbid(vscode, node, above('features|platform|contributions')),
  },
  { files: ['src/platform/**/*.ts'], rules: forbid(node, above('features')) },
  {
    files: ['src/features/**/*.ts', 'src/extension.ts', 'src/contributions.ts'],
    rules: forbid(node),
  },
  {
    files: ['src/protocol.ts', 'src/protocol/**/*.ts', 'webview/**/*.ts'],
    rules: forbid(vscode, node, above('features|platform')),
  },
  {
    files: ['src/cli.ts', 'src/cli/**/*.ts'],
    rules: { ...forbid(vscode, above('features|platform')), 'no-console': 'off' },
  },
  {
    files: ['src/test/**/*.ts'],
    rules: {
      'no-console': 'off',
      // mocha's `it` and `describe` return what nobody awaits.
      '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: true }],
    },
  },
);
