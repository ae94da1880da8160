import { precisions } from '../../domain/catalog/place.js';
import type { DrawnFeature } from '../../domain/drawing/drawn-layer.js';
import { boundsOverlap } from '../../domain/geometry/bounds.js';
import { labelFonts } from '../../../styles/atlas.js';
import type { DrawingStep } from '../drawing/drawing-order.js';
import { applies, type MarkerRule, type NameRule, type TextLook } from '../drawing/drawing-rule.js';
import { markerLook } from '../drawing/marker-look.js';
import {
  nameDistance,
  namedFrom,
  nameFonts,
  nameGroupOf,
  nameSides,
  nameSizes,
  precisionFrom,
  precisionScale,
} from '../drawing/place-rules.js';
import { rampAt } from '../drawing/zoom-ramp.js';
import type { Scene } from '../scene.js';

import type { DisplayItem } from './display-list.js';
import { textLines } from './text-lines.js';
import { textSpotsAlong } from './text-along.js';
import type { PlaneLayer } from './plane-shapes.js';
import { through, type Matrix, type PlaneView } from './plane-view.js';

/** The width of a text in CSS pixels, without letter spacing. */
export type TextMeasure = (text: string, font: string) => number;

/** One line of a name. */
export interface NameLine {
  readonly text: string;
  /** As in CSS. */
  readonly font: string;
  readonly color: string;
  readonly size: number;
  /** Of its baseline, down from the name's own position. */
  readonly y: number;
}

/** A name, where it found room. Its lines are set one below the other and turned together. */
export interface NameItem {
  readonly type: 'name';
  readonly x: number;
  readonly y: number;
  /** Radians, clockwise. */
  readonly angle: number;
  readonly align: 'start' | 'middle' | 'end';
  readonly lines: readonly NameLine[];
  readonly halo: string;
  readonly haloWidth: number;
  /** In CSS pixels. */
  readonly letterSpacing: number;
  readonly opacity: number;
}

/** From the middle of a line of text down to its baseline, in ems. */
const toBaseline = 0.36;
/** MapLibre writes text this much above the place that is asked for, in ems, beside its anchor. */
const baselineShift = 7 / 24;

type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Room that is taken, and by which place's marker, if by one. */
interface TakenBox {
  readonly box: Box;
  readonly owner: number | null;
}

interface PlacementInput {
  readonly steps: readonly DrawingStep[];
  readonly visible: ReadonlyMap<string, PlaneLayer>;
  readonly scene: Scene;
  readonly view: PlaneView;
  readonly matrix: Matrix;
  readonly measure: TextMeasure;
  /** Whose markers no name may cover. */
  readonly items: readonly DisplayItem[];
}

export function fontOf(font: keyof typeof labelFonts, size: number): string {
  const style = font === 'italic' ? 'italic ' : font === 'bold' ? '700 ' : '';
  const families = labelFonts[font].map((name) => (name.includes(' ') ? `"${name}"` : name));
  return `${style}${size.toFixed(2)}px ${families.join(',')}`;
}

/** Names where there is room for them: those of the topmost layer and of the highest rank take theirs first. */
export function placeNames(input: PlacementInput): readonly NameItem[] {
  const taken = new TakenRoom(input.items);
  const placed: NameItem[][] = [];
  for (const step of input.steps.toReversed()) {
    const { rule, layer } = step;
    const drawn = input.visible.get(layer.id);
    if (!drawn) continue;
    if (rule.type === 'marker') placed.unshift(placeNamesBeside(rule, drawn, taken, input));
    else if (rule.type === 'name') placed.unshift(placeBaseNames(rule, drawn, taken, input));
  }
  return placed.flat();
}

/** The names of places: below, above or beside their markers. */
function placeNamesBeside(
  rule: MarkerRule,
  { points }: PlaneLayer,
  taken: TakenRoom,
  input: PlacementInput,
): NameItem[] {
  const { view, matrix, scene } = input;
  const names: NameItem[] = [];
  const byRank = points.toSorted((one, other) => (other.feature.keys.r ?? 0) - (one.feature.keys.r ?? 0));
  for (const {
    feature,
    lines: [spot],
  } of byRank) {
    const group = nameGroupOf(feature.keys.k);
    const text = nameIn(feature, scene);
    // By whole zooms, as with tiles.
    if (!spot || text === '' || Math.floor(view.zoom) < namedFrom[group]) continue;
    const size = rampAt(nameSizes[group], view.zoom, 1);
    const color = group === 'zone' ? rule.zoneColor : rule.look.color;
    const block = setBlock(text, { ...rule.look, font: nameFonts[group], color }, size, input.measure);
    if (feature.keys.s === 1 && Math.floor(view.zoom) >= precisionFrom)
      addPrecision(block, rule, size, input);
    const [x, y] = through(matrix, spot[0] ?? 0, spot[1] ?? 0);
    const away = nameDistance * size;
    const spots = nameSides.map((side) => {
      const [dx, dy] = {
        top: [0, away - baselineShift * size + block.height / 2] as const,
        bottom: [0, -away + baselineShift * size - block.height / 2] as const,
        left: [away, 0] as const,
        right: [-away, 0] as const,
      }[side];
      const align = side === 'left' ? 'start' : side === 'right' ? 'end' : 'middle';
      const left = x + dx - (align === 'start' ? 0 : align === 'end' ? block.width : block.width / 2);
      const box = padded(
        [left, y + dy - block.height / 2, left + block.width, y + dy + block.height / 2],
        rule.look,
      );
      return { box, spot: { x: x + dx, y: y + dy, angle: 0, align, opacity: rule.opacity } as const };
    });
    // What the edge of the map would cut off comes last.
    const whole = spots.filter(({ box }) => isSeen(box, view));
    const found = [...whole, ...spots.filter((spot) => !whole.includes(spot))].find(({ box }) =>
      taken.take([box], feature.number),
    );
    if (found) names.push(itemOf(block, rule.look, size, found.spot));
  }
  return names;
}

function placeBaseNames(
  rule: NameRule,
  { shapes, points }: PlaneLayer,
  taken: TakenRoom,
  input: PlacementInput,
): NameItem[] {
  const { look, spacing, down } = rule;
  const { view, matrix, scene, measure } = input;
  const size = rampAt(rule.size, view.zoom);
  const names: NameItem[] = [];
  for (const { feature, lines } of spacing ? shapes : points) {
    const text = applies(rule, feature) ? nameIn(feature, scene) : '';
    if (text === '') continue;
    const block = setBlock(text, spacing ? { ...look, maxWidth: Infinity } : look, size, measure);
    if (!spacing) {
      const [x, y] = through(matrix, lines[0]?.[0] ?? 0, lines[0]?.[1] ?? 0);
      const middle = y + down * size;
      const [w, h] = [block.width / 2, block.height / 2];
      if (!taken.take([padded([x - w, middle - h, x + w, middle + h], look)])) continue;
      names.push(itemOf(block, look, size, { x, y: middle, angle: 0, align: 'middle', opacity: 1 }));
      continue;
    }
    for (const line of lines) {
      for (const { x, y, angle } of textSpotsAlong(line, matrix, view, block.width, spacing)) {
        const [offX, offY] = [-Math.sin(angle) * down * size, Math.cos(angle) * down * size];
        const boxes = boxesAlong(x + offX, y + offY, angle, block.width, size);
        if (!taken.take(boxes)) continue;
        const spot = { x: x + offX, y: y + offY, angle, align: 'middle', opacity: 1 } as const;
        names.push(itemOf(block, look, size, spot));
      }
    }
  }
  return names;
}

function nameIn({ keys }: DrawnFeature, { language }: Scene): string {
  return (language === 'en' ? keys.en : keys.zh) ?? '';
}

interface Block {
  lines: NameLine[];
  width: number;
  height: number;
}

/** Sets a text in lines around its middle. */
function setBlock(text: string, look: TextLook, size: number, measure: TextMeasure): Block {
  const font = fontOf(look.font, size);
  const spaced = (part: string) => measure(part, font) + part.length * look.letterSpacing * size;
  const parts = textLines(text, look.maxWidth * size, spaced);
  const step = look.lineHeight * size;
  return {
    width: Math.max(...parts.map(spaced)),
    height: parts.length * step,
    lines: parts.map((part, index) => ({
      text: part,
      font,
      size,
      color: look.color,
      y: (index - (parts.length - 1) / 2) * step,
    })),
  };
}

/** Writes under a name that its position is schematic. */
function addPrecision(
  block: Block,
  rule: MarkerRule,
  size: number,
  { scene, measure }: PlacementInput,
): void {
  const small = size * precisionScale;
  const font = fontOf('regular', small);
  const text = scene.language === 'en' ? precisions.zone.en : precisions.zone.zh;
  const step = rule.look.lineHeight * size;
  const y = block.height / 2;
  block.lines = [
    ...block.lines,
    { text, font, size: small, color: rule.precisionColor, y: y + step / 2 },
  ].map((line) => ({ ...line, y: line.y - step / 2 }));
  block.height += step;
  block.width = Math.max(block.width, measure(text, font) + text.length * rule.look.letterSpacing * small);
}

type Spot = Pick<NameItem, 'x' | 'y' | 'angle' | 'align' | 'opacity'>;

function itemOf({ lines }: Block, look: TextLook, size: number, spot: Spot): NameItem {
  const { halo, haloWidth, letterSpacing } = look;
  const written = lines.map((line) => ({ ...line, y: line.y + line.size * toBaseline }));
  return { type: 'name', ...spot, lines: written, halo, haloWidth, letterSpacing: letterSpacing * size };
}

function padded([left, top, right, bottom]: Box, { padding }: TextLook): Box {
  return [left - padding, top - padding, right + padding, bottom + padding];
}

function isSeen([left, top, right, bottom]: Box, { width, height, beyond = 0 }: PlaneView): boolean {
  return left >= beyond && top >= beyond && right <= width - beyond && bottom <= height - beyond;
}

/** A turned text as a row of squares. */
function boxesAlong(x: number, y: number, angle: number, width: number, size: number): Box[] {
  const count = Math.max(1, Math.round(width / size));
  const half = size * 0.65;
  return [...Array(count).keys()].map((index) => {
    const off = ((index + 0.5) / count - 0.5) * width;
    const [cx, cy] = [x + Math.cos(angle) * off, y + Math.sin(angle) * off];
    return [cx - half, cy - half, cx + half, cy + half] as const;
  });
}

/** Which room is taken: boxes in a coarse grid, so that many names cost little. */
class TakenRoom {
  readonly #cells = new Map<string, TakenBox[]>();
  readonly #cell = 64;

  constructor(items: readonly DisplayItem[]) {
    for (const item of items) {
      if (item.type !== 'marker') continue;
      const radius = markerLook(item.kind).radius * item.size;
      const box: Box = [item.x - radius, item.y - radius, item.x + radius, item.y + radius];
      this.#add({ box, owner: item.feature.number });
    }
  }

  /** Takes the room of all boxes, if none of it is taken; a name may touch the marker that it belongs to. */
  take(boxes: readonly Box[], owner: number | null = null): boolean {
    if (boxes.some((box) => this.#isTaken(box, owner))) return false;
    for (const box of boxes) this.#add({ box, owner: null });
    return true;
  }

  #isTaken(box: Box, owner: number | null): boolean {
    const overlaps = (other: TakenBox) =>
      (other.owner === null || other.owner !== owner) && boundsOverlap(box, other.box);
    return this.#keysOf(box).some((key) => this.#cells.get(key)?.some(overlaps));
  }

  #add(taken: TakenBox): void {
    for (const key of this.#keysOf(taken.box)) {
      const list = this.#cells.get(key);
      if (list) list.push(taken);
      else this.#cells.set(key, [taken]);
    }
  }

  #keysOf(box: Box): string[] {
    const [left = 0, top = 0, right = 0, bottom = 0] = box.map((value) => Math.floor(value / this.#cell));
    const keys: string[] = [];
    for (let x = left; x <= right; x += 1) {
      for (let y = top; y <= bottom; y += 1) keys.push(`${String(x)} ${String(y)}`);
    }
    return keys;
  }
}
