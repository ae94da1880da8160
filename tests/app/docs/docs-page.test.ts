import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { describe, expect, it } from 'vitest';

import { describedTexts } from '../../../src/app/docs/press/api-reference.js';
import { docsBody, translationsOf } from '../../../src/app/docs/press/docs-page.js';
import { elementDeclarations } from '../../../src/app/docs/press/manifest.js';
import { policyText, type Policies } from '../../../src/app/docs/press/policy.js';
import { designTokens } from '../../../src/app/docs/press/token-table.js';

const root = resolve(import.meta.dirname, '../../..');
const elements = elementDeclarations(root);
const english = docsBody(root, 'en', elements);
const chinese = docsBody(root, 'zh-CN', elements);

describe('the documentation page', () => {
  it('has the same sections in both languages, each once', () => {
    const anchors = ({ chapters }: typeof english) =>
      chapters.flatMap(({ headings }) => headings.map(({ id }) => id));
    expect(anchors(chinese)).toEqual(anchors(english));
    expect(new Set(anchors(english)).size).toBe(anchors(english).length);
  });

  it('describes every tag that the package registers', () => {
    const registered = readFileSync(join(root, 'src/autoload.ts'), 'utf8').match(/(?<=')park-[a-z-]+(?=':)/g);
    expect(elements.map(({ tagName }) => tagName).toSorted()).toEqual(registered?.toSorted());
  });

  it('describes each thing that an element offers in Chinese too', () => {
    const translations = translationsOf(root, 'zh-CN');
    const missing = elements.flatMap((element) =>
      describedTexts([element])
        .filter((text) => !/\p{Script=Han}/u.test(translations[text] ?? ''))
        .map((text) => `<${element.tagName}> docs/zh-CN/api.json lacks ${JSON.stringify(text)}`),
    );
    expect(missing).toEqual([]);
  });

  it('prints every policy that the tests serve', () => {
    const policies = JSON.parse(readFileSync(join(root, 'docs/policies.json'), 'utf8')) as Policies;
    for (const name of Object.keys(policies)) {
      expect(english.html).toContain(
        `data-policy="${name}">Content-Security-Policy: ${policyText(policies, name)}<`,
      );
    }
  });

  it('prints every token that the elements read', () => {
    const css = readFileSync(join(root, 'styles/tokens.ts'), 'utf8');
    const used = new Set(css.match(/--park-[a-z0-9-]+(?=[,)])/g));
    const printed = designTokens(css).map(({ name }) => name);
    expect([...used].filter((name) => !printed.includes(name))).toEqual([]);
  });
});
