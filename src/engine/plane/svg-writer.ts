import type { PlaceKind } from '../../domain/catalog/place.js';
import { kindIcons } from '../../domain/places/kind-icons.js';
import { markerLook } from '../drawing/marker-look.js';

import type { PatternLook } from '../scene.js';

import type { DisplayItem, DisplayList, MarkerItem, TileItem } from './display-list.js';
import type { NameItem } from './name-placement.js';
import type { PlaneShape } from './plane-shapes.js';
import { through, type Matrix } from './plane-view.js';

const namespace = 'http://www.w3.org/2000/svg';
/** Positions nearer to each other than this, in CSS pixels, look like one. */
const finest = 0.4;

type Attributes = Readonly<Record<string, string | number>>;

export function svgElement<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  children: readonly Node[] = [],
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, typeof value === 'number' ? String(Math.round(value * 100) / 100) : value);
  }
  element.append(...children);
  return element;
}

/**
 * Writes a picture as SVG elements, the lowest first. `markerOf` may make more of a marker than a drawing: something
 * that can be focused.
 */
export function svgNodes(
  { view, matrix, paper, items }: DisplayList,
  markerOf: (item: MarkerItem, drawing: SVGGElement) => void = () => undefined,
): SVGElement[] {
  const ground = svgElement('rect', { width: view.width, height: view.height, fill: paper });
  const paths = new Map<PlaneShape, string>();
  const nodes: SVGElement[] = [patternDefinitions(items, matrix), ground];
  for (const item of items) {
    // Image tiles are for a canvas: an element with their address would need a policy for images.
    if (item.type === 'tile') continue;
    const node = nodeOf(item, matrix, paths);
    if (item.type === 'marker') markerOf(item, node as SVGGElement);
    else node.setAttribute('aria-hidden', 'true');
    nodes.push(node);
  }
  return nodes;
}

function patternIdOf({ name, color }: PatternLook): string {
  return `park-pattern-${name}-${color.slice(1)}`;
}

/** The patterns of a picture, each once; they turn with the ground. */
function patternDefinitions(items: readonly DisplayItem[], [a, b]: Matrix): SVGDefsElement {
  const looks = new Map<string, PatternLook>();
  for (const item of items) if (item.type === 'pattern') looks.set(patternIdOf(item.pattern), item.pattern);
  const turn = `rotate(${((Math.atan2(b, a) * 180) / Math.PI).toFixed(2)})`;
  const patterns = [...looks].map(([id, { size, path, lineWidth, color }]) => {
    const paint =
      lineWidth === null ? { fill: color } : { fill: 'none', stroke: color, 'stroke-width': lineWidth };
    const frame = { id, width: size, height: size, patternUnits: 'userSpaceOnUse', patternTransform: turn };
    return svgElement('pattern', frame, [svgElement('path', { d: path, ...paint })]);
  });
  return svgElement('defs', {}, patterns);
}

function nodeOf(
  item: Exclude<DisplayItem, TileItem>,
  matrix: Matrix,
  paths: Map<PlaneShape, string>,
): SVGElement {
  switch (item.type) {
    case 'area':
      return svgElement('path', {
        d: pathOf(item.shape, matrix, paths),
        fill: item.color,
        'fill-opacity': item.opacity,
        'fill-rule': 'evenodd',
      });
    case 'pattern':
      return svgElement('path', {
        d: pathOf(item.shape, matrix, paths),
        fill: `url(#${patternIdOf(item.pattern)})`,
        'fill-opacity': item.opacity,
        'fill-rule': 'evenodd',
      });
    case 'line':
      return svgElement('path', {
        d: pathOf(item.shape, matrix, paths),
        fill: 'none',
        stroke: item.color,
        'stroke-width': item.width,
        'stroke-opacity': item.opacity,
        'stroke-linecap': item.cap,
        'stroke-linejoin': item.join,
        ...(item.dash.length > 0 ? { 'stroke-dasharray': item.dash.join(' ') } : {}),
      });
    case 'glow':
      return svgElement('circle', {
        cx: item.x,
        cy: item.y,
        r: item.radius + item.rimWidth / 2,
        fill: item.color,
        'fill-opacity': item.opacity,
        stroke: item.rimColor ?? item.color,
        'stroke-width': item.rimWidth,
        'stroke-opacity': item.rimOpacity,
      });
    case 'marker':
      return markerNode(item);
    default:
      return nameNode(item);
  }
}

function pathOf(shape: PlaneShape, matrix: Matrix, paths: Map<PlaneShape, string>): string {
  const before = paths.get(shape);
  if (before !== undefined) return before;
  let d = '';
  for (const line of shape.lines) {
    let [lastX, lastY] = [Infinity, Infinity];
    for (let index = 0; index < line.length; index += 2) {
      const [x, y] = through(matrix, line[index] ?? 0, line[index + 1] ?? 0);
      const isLast = index + 2 >= line.length;
      if (!isLast && Math.abs(x - lastX) < finest && Math.abs(y - lastY) < finest) continue;
      d += `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`;
      [lastX, lastY] = [x, y];
    }
    if (shape.isArea) d += 'Z';
  }
  paths.set(shape, d);
  return d;
}

function markerNode({ x, y, size, kind, isSchematic, color, rim, opacity }: MarkerItem): SVGGElement {
  const { radius, rimWidth, glyph, ring } = markerLook(kind);
  const parts: SVGElement[] = [
    svgElement('circle', { r: radius, fill: rim }),
    svgElement('circle', { r: radius - rimWidth, fill: color }),
    svgElement('path', {
      d: kindIcons[kind as PlaceKind],
      fill: rim,
      'fill-rule': 'evenodd',
      transform: `scale(${String(glyph / 24)}) translate(-12 -12)`,
    }),
  ];
  if (isSchematic) {
    const dash = { 'stroke-width': ring.width, 'stroke-dasharray': ring.dash.join(' ') };
    parts.unshift(svgElement('circle', { r: ring.radius, fill: 'none', stroke: color, ...dash }));
  }
  const transform = `translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${size.toFixed(3)})`;
  return svgElement('g', { transform, opacity }, parts);
}

function nameNode({
  x,
  y,
  angle,
  align,
  lines,
  halo,
  haloWidth,
  letterSpacing,
  opacity,
}: NameItem): SVGGElement {
  const turn = angle === 0 ? '' : ` rotate(${((angle * 180) / Math.PI).toFixed(1)})`;
  const texts = lines.map((line) => {
    const text = svgElement('text', { y: line.y, fill: line.color });
    text.style.font = line.font;
    text.textContent = line.text;
    return text;
  });
  return svgElement(
    'g',
    {
      transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})${turn}`,
      opacity,
      stroke: halo,
      'stroke-width': haloWidth * 2,
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
      'text-anchor': align,
      'letter-spacing': letterSpacing,
    },
    texts,
  );
}
