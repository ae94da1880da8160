import { formatLayerOpacities } from '../map/layer-opacities.js';
import { formatFrameParameters } from '../../frame/frame-parameters.js';

import type { ShareAddresses, EmbedKind, ShareSettings } from './share-settings.js';
import { htmlAttribute, jsxAttribute } from './snippet-escapes.js';

/** The decimals of degrees that a snippet keeps: a tenth of a metre. */
const decimals = 6;

/** What the map of a snippet is told, as attributes: texts, or numbers and lists for what is a property too. */
type MapAttribute = readonly [name: string, value: string | number | readonly number[]];

const writers: Readonly<
  Record<EmbedKind, (settings: ShareSettings, addresses: ShareAddresses, title: string) => string>
> = { tag: tagSnippet, iframe: iframeSnippet, react: reactSnippet, vue: vueSnippet };

/** The lines that embed the map as wanted. `title` is what screen readers call an iframe. */
export function embedSnippet(
  kind: EmbedKind,
  settings: ShareSettings,
  addresses: ShareAddresses,
  title: string,
): string {
  return `${writers[kind](settings, addresses, title)}\n`;
}

/** The address of the frame that shows the map as wanted. */
export function frameAddress(settings: ShareSettings, frame: string): string {
  const { view } = settings;
  const query = formatFrameParameters({
    lang: settings.language,
    theme: settings.theme,
    select: settings.selected ?? '',
    layers: settings.layers,
    legend: settings.legend,
    list: settings.list,
    interaction: settings.interaction,
    'map-approval': settings.mapApproval,
    ...(view && { center: view.center, zoom: view.zoom }),
    ...(view && view.bearing !== 0 && { bearing: view.bearing }),
    ...(view && view.pitch !== 0 && { pitch: view.pitch }),
  });
  return `${frame}${query}`;
}

function iframeSnippet(settings: ShareSettings, { frame }: ShareAddresses, title: string): string {
  const attributes = [
    htmlAttribute('src', frameAddress(settings, frame)),
    htmlAttribute('title', title),
    htmlAttribute('width', settings.width === null ? '100%' : String(settings.width)),
    htmlAttribute('height', String(settings.height)),
    htmlAttribute('style', 'border: 0; max-width: 100%'),
    htmlAttribute('loading', 'lazy'),
    'allowfullscreen',
  ];
  return element('iframe', attributes, []);
}

function tagSnippet(settings: ShareSettings, { script, catalog }: ShareAddresses): string {
  const attributes = [
    ...mapAttributes(settings, catalog).map(([name, value]) => htmlAttribute(name, textOf(value))),
    htmlAttribute(
      'style',
      sizeOf(settings)
        .map(([name, value]) => `${name}: ${value}`)
        .join('; '),
    ),
  ];
  const lines = [
    `<script type="module" ${htmlAttribute('src', script)}></script>`,
    element('park-map', attributes, legendOf(settings)),
  ];
  if (settings.list) {
    const style = htmlAttribute('style', 'max-height: 400px; overflow: auto');
    lines.push(element('park-list', [...listAttributes(settings).map(asHtml), style], []));
  }
  return lines.join('\n');
}

function reactSnippet(settings: ShareSettings, { catalog }: ShareAddresses): string {
  const style = (entries: readonly (readonly [string, string])[]) =>
    `style={{ ${entries.map(([name, value]) => `${name}: ${JSON.stringify(value)}`).join(', ')} }}`;
  const attributes = [
    ...mapAttributes(settings, catalog).map(([name, value]) => jsxAttribute(name, value)),
    style(sizeOf(settings).map(([name, value]) => [camelCase(name), value])),
  ];
  const parts = [element('park-map', attributes, legendOf(settings))];
  if (settings.list) {
    const list = listAttributes(settings).map(([name, value]) => jsxAttribute(name, value));
    parts.push(
      element(
        'park-list',
        [
          ...list,
          style([
            ['maxHeight', '400px'],
            ['overflow', 'auto'],
          ]),
        ],
        [],
      ),
    );
  }
  const content = parts.length === 1 ? parts : ['<>', ...parts.map((part) => indented(part, 2)), '</>'];
  return [
    "import 'parkscape/define';",
    '',
    'export function ParkMap() {',
    '  return (',
    ...content.map((part) => indented(part, 4)),
    '  );',
    '}',
  ].join('\n');
}

function vueSnippet(settings: ShareSettings, { catalog }: ShareAddresses): string {
  // Vue sets what an element has as a property: a list and a number must come as such.
  const attributes = mapAttributes(settings, catalog).map(([name, value]) =>
    typeof value === 'string' ? htmlAttribute(name, value) : htmlAttribute(`:${name}`, JSON.stringify(value)),
  );
  const size = sizeOf(settings)
    .map(([name, value]) => `${name}: ${value}`)
    .join('; ');
  const parts = [element('park-map', [...attributes, htmlAttribute('style', size)], legendOf(settings))];
  if (settings.list) {
    const style = htmlAttribute('style', 'max-height: 400px; overflow: auto');
    parts.push(element('park-list', [...listAttributes(settings).map(asHtml), style], []));
  }
  return [
    "<!-- vite.config: vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('park-') } } }) -->",
    '<script setup>',
    "import 'parkscape/define';",
    '</script>',
    '',
    '<template>',
    ...parts.map((part) => indented(part, 2)),
    '</template>',
  ].join('\n');
}

function mapAttributes(settings: ShareSettings, catalog: string): readonly MapAttribute[] {
  const { language, theme, layers, view, selected, list, interaction, mapApproval } = settings;
  const attributes: MapAttribute[] = [];
  if (list) attributes.push(['id', 'park-map']);
  attributes.push(['src', catalog]);
  if (language) attributes.push(['lang', language]);
  if (theme !== 'auto') attributes.push(['theme', theme]);
  if (view) {
    attributes.push(['center', view.center.map((degrees) => rounded(degrees, decimals))]);
    attributes.push(['zoom', rounded(view.zoom, 2)]);
    if (view.bearing !== 0) attributes.push(['bearing', rounded(view.bearing, 2)]);
    if (view.pitch !== 0) attributes.push(['pitch', rounded(view.pitch, 2)]);
  }
  if (selected !== null) attributes.push(['selected', selected]);
  const opacities = formatLayerOpacities(layers);
  if (opacities) attributes.push(['layer-opacity', opacities]);
  if (interaction !== 'cooperative') attributes.push(['interaction', interaction]);
  if (mapApproval) attributes.push(['map-approval', mapApproval]);
  return attributes;
}

function listAttributes({ language }: ShareSettings): readonly (readonly [string, string])[] {
  return [['for', 'park-map'], ...(language ? [['lang', language] as const] : [])];
}

function legendOf({ legend }: ShareSettings): readonly string[] {
  return legend ? ['<park-legend collapsed></park-legend>'] : [];
}

function sizeOf({ width, height }: ShareSettings): readonly (readonly [string, string])[] {
  const wide = width === null ? '100%' : `${String(width)}px`;
  return [
    ['width', wide],
    ['max-width', '100%'],
    ['height', `${String(height)}px`],
  ];
}

/** An element with an attribute a line, as formatters write it. */
function element(tag: string, attributes: readonly string[], children: readonly string[]): string {
  const opened = `<${tag}\n${attributes.map((attribute) => `  ${attribute}`).join('\n')}\n>`;
  if (children.length === 0) return `${opened}</${tag}>`;
  return [opened, ...children.map((child) => `  ${child}`), `</${tag}>`].join('\n');
}

const asHtml = ([name, value]: readonly [string, string]): string => htmlAttribute(name, value);

function textOf(value: MapAttribute[1]): string {
  return typeof value === 'object' ? value.join(',') : String(value);
}

function indented(lines: string, spaces: number): string {
  return lines.replaceAll(/^(?=.)/gm, ' '.repeat(spaces));
}

function camelCase(name: string): string {
  return name.replaceAll(/-([a-z])/g, (_dash, letter: string) => letter.toUpperCase());
}

function rounded(value: number, places: number): number {
  return Number(value.toFixed(places));
}
