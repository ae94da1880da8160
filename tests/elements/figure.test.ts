import { html, type TemplateResult } from 'lit';
import { page } from 'vitest/browser';
import { describe, expect, it } from 'vitest';

import type { Indicator } from '../../src/domain/statements/indicator.js';
import type { Statement } from '../../src/domain/statements/statement.js';
import { courseChart } from '../../src/elements/figure/course-chart.js';
import { dimensionBars } from '../../src/elements/figure/dimension-bars.js';
import { webAddressOf } from '../../src/domain/catalog/web-address.js';
import { type FigureContext, indicatorOf } from '../../src/elements/figure/figure-context.js';
import { figuresByTheme, indicatorFigures } from '../../src/elements/figure/figure-groups.js';
import { figureRow, missingRow } from '../../src/elements/figure/figure-row.js';
import { figureMessages } from '../../src/elements/figure/figure.messages.js';
import { occupancyDial } from '../../src/elements/figure/occupancy-dial.js';
import { messageText } from '../../src/elements/locale/messages.js';
import { accessibilityFaults } from '../support/axe.js';
import { mount } from '../support/mount.js';
import { catalog, chemicalPark, figure, region } from './figure-catalog.js';

const english: FigureContext = {
  language: 'en',
  catalog,
  text: (key, values) => messageText(figureMessages, key, 'en', values),
};

function show(content: TemplateResult | readonly TemplateResult[]): Promise<HTMLElement> {
  return mount(html`<div lang="en">${content}</div>`);
}

function indicatorNamed(id: string): Indicator {
  return indicatorOf(figure('any', id, 1, 'projects'), catalog);
}

describe('figureRow', () => {
  const canteens = figure('canteens', 'canteens', 40, 'sites', {
    qualifiers: ['at-least'],
    note: { zh: '全覆盖', en: 'Every community is covered.' },
  });

  it('shows label, value with its qualifier, and date', async () => {
    const element = await show(figureRow(canteens, indicatorNamed('canteens'), english));
    const summary = element.querySelector('summary');
    expect(summary?.innerText.replaceAll(/\s+/g, ' ').trim()).toBe(
      'Canteens for the elderly 2025 more than 40',
    );
  });

  it('opens its evidence at one press', async () => {
    const element = await show(figureRow(canteens, indicatorNamed('canteens'), english));
    await page.getByText('Canteens for the elderly').click();

    await expect.element(page.getByText('Every community is covered.')).toBeVisible();
    await expect.element(page.getByText('A lower bound: “more than”')).toBeVisible();
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('links a source that has a web address, without giving the page away to it', async () => {
    await show(figureRow(canteens, indicatorNamed('canteens'), english));
    await page.getByText('Canteens for the elderly').click();

    const link = page.getByRole('link', { name: 'Published account of Changchun New Area for 2025' });
    await expect.element(link).toHaveAttribute('href', 'https://example.org/report');
    await expect.element(link).toHaveAttribute('rel', 'noopener noreferrer');
  });

  it('says so when the source is not in the catalog', async () => {
    const element = await show(
      figureRow({ ...canteens, source: 'lost' }, indicatorNamed('canteens'), english),
    );
    expect(element.querySelector('dd')?.textContent).toBe('Source not stated');
  });

  it('shows texts of the data as text', async () => {
    const markup = '<img src=x onerror=alert(1)>';
    const statement: Statement = {
      ...canteens,
      qualifiers: [],
      type: 'text',
      value: { zh: markup, en: markup },
    };
    const element = await show(figureRow(statement, indicatorNamed('alliance'), english));
    expect(element.querySelector('img')).toBeNull();
    expect(element.querySelector('.value')?.textContent).toBe(markup);
  });

  it('does not repeat a date that was said for all', async () => {
    const element = await show(
      figureRow(canteens, indicatorNamed('canteens'), { ...english, commonDate: '2025' }),
    );
    expect(element.querySelector('summary')?.textContent).not.toContain('2025');
    expect(element.querySelector('dl')?.textContent).toContain('2025');
  });

  it('keeps a statement under the id of an indicator that nobody declared', async () => {
    const statement = figure('lost', 'unheard-of', 7, 'sites');
    const element = await show(figureRow(statement, indicatorOf(statement, catalog), english));
    expect(element.querySelector('summary')?.textContent).toContain('unheard-of');
  });
});

describe('missingRow', () => {
  it('says that a figure is not published, and never 0', async () => {
    const element = await show(missingRow('Occupancy', english));
    expect(element.innerText).toMatch(/Occupancy\s+not published/);
  });
});

describe('webAddressOf', () => {
  it('takes http and https, and nothing else', () => {
    const taken = 'https://example.org/a';
    // oxlint-disable-next-line no-script-url -- What it must refuse.
    const refused = ['javascript:alert(1)', 'data:text/html,x', 'file:///etc', '../report', '', null];
    expect(webAddressOf(taken)).toBe(taken);
    expect(refused.map(webAddressOf)).toEqual(refused.map(() => null));
  });
});

describe('occupancyDial', () => {
  it('fills its ring to the rate', async () => {
    const element = await show(occupancyDial(0.536, '53.6%', 'Occupancy rate: 53.6%'));
    const [filled] = element.querySelector('.arc')?.getAttribute('stroke-dasharray')?.split(' ') ?? [];
    expect(Number(filled)).toBeCloseTo(53.6);
    await expect.element(page.getByRole('img', { name: 'Occupancy rate: 53.6%' })).toBeVisible();
  });

  it.each([
    [-0.2, 0],
    [1.4, 100],
  ])('draws a rate of %d as the nearest end', async (rate, expected) => {
    const element = await show(occupancyDial(rate, '?', 'Rate'));
    expect(element.querySelector('.arc')?.getAttribute('stroke-dasharray')).toMatch(
      new RegExp(`^${expected} `),
    );
  });
});

describe('courseChart', () => {
  it('names both ends by value and date', async () => {
    const element = await show(
      courseChart(
        [
          { value: 0.213, asOf: '2025-01', text: '21.3%', date: 'Jan 2025' },
          { value: 0.536, asOf: '2025-12', text: '53.6%', date: 'Dec 2025' },
        ],
        'From 21.3% to 53.6%',
      ),
    );
    const ends = [...element.querySelectorAll('.ends > span')].map((end) => end.textContent);
    expect(ends).toEqual(['21.3%Jan 2025', '53.6%Dec 2025']);
    await expect.element(page.getByRole('img', { name: 'From 21.3% to 53.6%' })).toBeVisible();
  });

  it('keeps the distances of dates and measures heights from zero', async () => {
    const points = ['2025-01', '2025-04', '2026-01'].map((asOf, index) => ({
      value: [0, 0.5, 1][index] ?? 0,
      asOf,
      text: '',
      date: '',
    }));
    const element = await show(courseChart(points, 'A course'));
    const drawn = element.querySelector('polyline')?.getAttribute('points')?.split(' ') ?? [];
    const [first, middle, last] = drawn.map((pair) => pair.split(',').map(Number));
    expect(first).toEqual([0, 100]);
    expect(middle?.[0]).toBeCloseTo(24.7, 0);
    expect(middle?.[1]).toBe(56);
    expect(last).toEqual([100, 12]);
  });

  it('draws figures that are all zero along the base', async () => {
    const flat = ['2024', '2025'].map((asOf) => ({ value: 0, asOf, text: '0', date: asOf }));
    const element = await show(courseChart(flat, 'Nothing'));
    expect(element.querySelector('polyline')?.getAttribute('points')).toBe('0,100 100,100');
  });
});

describe('dimensionBars', () => {
  const parts = chemicalPark.statements.filter(
    (statement) => statement.type === 'number' && statement.indicator === 'projects',
  ) as ReturnType<typeof figure>[];

  it('draws the parts to one scale, with label and count', async () => {
    const element = await show(dimensionBars(parts, indicatorNamed('projects'), english));
    const widths = [...element.querySelectorAll('.length')].map((bar) => bar.getAttribute('width'));
    expect(widths).toEqual(['62.5%', '75%', '100%']);
    const rows = [...element.querySelectorAll('summary')].map((row) => row.innerText.replaceAll(/\s+/g, ' '));
    expect(rows).toEqual(['Industrial 10', 'Pilot-scale 12', 'Small-scale production 16']);
    expect(await accessibilityFaults(element)).toEqual([]);
  });

  it('says a date that all share once', async () => {
    const element = await show(dimensionBars(parts, indicatorNamed('projects'), english));
    expect(element.innerText.match(/2025/g)).toHaveLength(1);
  });

  it('hatches what is planned, and says so', async () => {
    const planned = figure('moving', 'projects', 10, 'projects', {
      dimension: 'moving-in',
      qualifiers: ['planned'],
    });
    const element = await show(dimensionBars([...parts, planned], indicatorNamed('projects'), english));
    const rows = [...element.querySelectorAll('summary')];
    expect(rows.map((row) => row.querySelector('.ahead') !== null)).toEqual([false, false, false, true]);
    expect(rows.at(-1)?.innerText).toContain('planned');
  });
});

describe('figuresByTheme', () => {
  it('puts themes and indicators in the order of the catalog', () => {
    const themes = figuresByTheme(region.statements, catalog, { zh: '其他', en: 'Other' });
    expect(themes.map(({ id, figures }) => [id, figures.map(({ indicator }) => indicator.id)])).toEqual([
      ['industry', ['nev-share', 'clusters', 'alliance']],
      ['livelihood', ['canteens']],
    ]);
  });

  it('keeps what has no theme, at the end', () => {
    const stray = figure('stray', 'unheard-of', 1, 'sites');
    const themes = figuresByTheme([stray, ...region.statements], catalog, { zh: '其他', en: 'Other' });
    expect(themes.at(-1)?.figures[0]?.statements).toEqual([stray]);
  });
});

describe('indicatorFigures', () => {
  it('joins a course over time in one row, earliest first', async () => {
    const [industry] = figuresByTheme(region.statements, catalog, { zh: '其他', en: 'Other' });
    const course = industry?.figures.map((figures) => indicatorFigures(figures, english)).slice(0, 1) ?? [];
    const element = await show(course);
    expect(element.querySelectorAll('summary')).toHaveLength(1);
    expect(element.querySelector('.value')?.textContent?.replaceAll(/\s+/g, ' ')).toContain('12.4% → 20%');
  });

  it('never joins a forecast to what is there', async () => {
    const statements = [
      figure('now', 'clusters', 4, 'clusters', { asOf: '2024' }),
      figure('soon', 'clusters', 6, 'clusters', { qualifiers: ['forecast'] }),
    ];
    const element = await show(
      indicatorFigures({ indicator: indicatorNamed('clusters'), statements }, english),
    );
    expect(element.querySelectorAll('summary')).toHaveLength(2);
  });

  it('draws no bars of measures that do not add up', async () => {
    const area: Indicator = { ...indicatorNamed('site-area'), dimensions: { a: label('A'), b: label('B') } };
    const statements = ['a', 'b'].map((dimension) => figure(dimension, 'site-area', 1, 'km2', { dimension }));
    const element = await show(indicatorFigures({ indicator: area, statements }, english));
    expect(element.querySelector('.bars')).toBeNull();
    expect(element.innerText).toContain('Site area (A)');
  });

  it('names the whole before its parts', async () => {
    const statements = [
      figure('part', 'projects', 10, 'projects', { dimension: 'pilot' }),
      figure('whole', 'projects', 38, 'projects'),
    ];
    const element = await show(
      indicatorFigures({ indicator: indicatorNamed('projects'), statements }, english),
    );
    const values = [...element.querySelectorAll<HTMLElement>('summary .value')].map(
      (value) => value.innerText,
    );
    expect(values.map((value) => value.trim())).toEqual(['38', '10']);
  });
});

function label(name: string) {
  return { zh: name, en: name };
}
