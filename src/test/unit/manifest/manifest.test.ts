import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import {
  Command,
  ContextKey,
  Panel,
  Setting,
  View,
  ViewContainer,
  extensionId,
} from '../../../contributions';

type Json = Readonly<Record<string, unknown>>;

const manifestText = readFileSync('package.json', 'utf8');
const manifest = JSON.parse(manifestText) as {
  readonly name: string;
  readonly publisher: string;
  readonly icon: string;
  readonly activationEvents: readonly string[];
  readonly capabilities: {
    readonly untrustedWorkspaces: { readonly restrictedConfigurations: readonly string[] };
  };
  readonly contributes: {
    readonly commands: readonly {
      readonly command: string;
      readonly title: string;
      readonly category?: string;
      readonly icon?: string;
    }[];
    readonly menus: Readonly<
      Record<string, readonly { readonly command: string; readonly when?: string }[]>
    >;
    readonly views: Readonly<
      Record<string, readonly { readonly id: string; readonly icon: string }[]>
    >;
    readonly viewsContainers: {
      readonly activitybar: readonly { readonly id: string; readonly icon: string }[];
    };
    readonly viewsWelcome: readonly {
      readonly view: string;
      readonly contents: string;
      readonly when: string;
    }[];
    readonly configuration: { readonly properties: Readonly<Record<string, Json>> };
  };
};
const texts = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Readonly<
  Record<string, string>
>;
const { contributes } = manifest;
const textOf = (reference: string): string => texts[reference.replace(/%/g, '')] ?? '';

describe('package.json', () => {
  it('has the names that stay', () => {
    assert.equal(`${manifest.publisher}.${manifest.name}`, extensionId);
    assert.equal(textOf('displayName'), 'Rehearse: Interview Practice');
    const titles = new Map(
      contributes.commands.map(({ command, title }) => [command, textOf(title)]),
    );
    assert.equal(titles.get('rehearse.startQuiz'), 'Start Quiz…');
    assert.equal(titles.get('rehearse.reviewDue'), 'Review Due Questions');
    assert.equal(titles.get('rehearse.searchQuestions'), 'Search Questions…');
    assert.equal(titles.get('rehearse.insertAnswer'), 'Insert Answer…');
    assert.equal(titles.get('rehearse.showStatistics'), 'Show Statistics');
    assert.equal(titles.get('rehearse.undoGrade'), 'Undo Last Grade');
    assert.equal(titles.get('rehearse.exportProgress'), 'Export Progress…');
    assert.equal(titles.get('rehearse.importProgress'), 'Import Progress…');
    assert.equal(titles.get('rehearse.resetProgress'), 'Reset Progress…');
    assert.equal(titles.get('rehearse.openSource'), 'Go to Source');
  });

  it('declares just the commands that the code has, each in the category “Rehearse”', () => {
    const declared = contributes.commands.map(({ command }) => command);
    assert.deepEqual([...declared].sort(), Object.values(Command).sort());
    for (const { command, category } of contributes.commands)
      assert.equal(category, 'Rehearse', command);
  });

  it('names only known commands in menus and welcome texts', () => {
    const commands = new Set<string>(Object.values(Command));
    for (const [menu, entries] of Object.entries(contributes.menus)) {
      for (const { command } of entries) assert.ok(commands.has(command), `${menu}: ${command}`);
    }
    for (const { contents } of contributes.viewsWelcome) {
      for (const [, command] of textOf(contents).matchAll(/command:(rehearse\.[A-Za-z]+)/g)) {
        assert.ok(commands.has(command ?? ''), command);
      }
    }
  });

  it('declares just the settings that the code reads, each with a default and a description', () => {
    const declared = Object.keys(contributes.configuration.properties).sort();
    assert.deepEqual(
      declared,
      Object.values(Setting)
        .map((setting) => `rehearse.${setting}`)
        .sort(),
    );
    for (const [name, property] of Object.entries(contributes.configuration.properties)) {
      assert.ok('default' in property, name);
      assert.ok('scope' in property, name);
      assert.ok(textOf(String(property['markdownDescription'])).length > 20, name);
    }
  });

  it('keeps settings that name paths, patterns or templates from untrusted folders', () => {
    assert.deepEqual(
      [...manifest.capabilities.untrustedWorkspaces.restrictedConfigurations].sort(),
      [
        'rehearse.decks.exclude',
        'rehearse.decks.folders',
        'rehearse.decks.include',
        'rehearse.insert.template',
        'rehearse.progress.folder',
      ],
    );
  });

  it('has the views and panels that the code has', () => {
    assert.deepEqual(Object.keys(contributes.views), Object.values(ViewContainer));
    assert.deepEqual(
      Object.values(contributes.views)
        .flat()
        .map(({ id }) => id),
      Object.values(View),
    );
    for (const { view } of contributes.viewsWelcome) assert.equal(view, View.questions);
    for (const panel of Object.values(Panel)) {
      assert.ok(manifest.activationEvents.includes(`onWebviewPanel:${panel}`), panel);
    }
  });

  it('uses only context keys that the code sets', () => {
    const known = new Set<string>(Object.values(ContextKey));
    const clauses = [
      ...Object.values(contributes.menus)
        .flat()
        .map(({ when }) => when ?? ''),
      ...contributes.viewsWelcome.map(({ when }) => when),
    ];
    for (const clause of clauses) {
      for (const [key] of clause.matchAll(/rehearse\.[A-Za-z]+/g)) {
        assert.ok(known.has(key) || key === View.questions, `${key} in ${clause}`);
      }
    }
  });

  it('has a text for every reference, and a reference for every text', () => {
    const references = new Set(
      [...manifestText.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key ?? ''),
    );
    assert.deepEqual([...references].sort(), Object.keys(texts).sort());
  });

  it('names icons that exist', () => {
    const files = [
      manifest.icon,
      ...contributes.viewsContainers.activitybar.map(({ icon }) => icon),
      ...Object.values(contributes.views)
        .flat()
        .map(({ icon }) => icon),
    ];
    for (const file of files) assert.ok(existsSync(file), file);
    for (const { icon, command } of contributes.commands) {
      if (icon !== undefined) assert.match(icon, /^\$\([a-z-]+\)$/, command);
    }
  });
});
