import { attributionWords } from '../../domain/basemap/attribution.js';
import { precisions } from '../../domain/catalog/place.js';
import { mentionOf, scenarioLine } from '../../domain/planning/scenario-words.js';
import { layerColorOf } from '../../domain/places/layer-color.js';
import { textIn, type Language } from '../../domain/statements/localized-text.js';
import type { MapEngine } from '../../engine/map-engine.js';
import type { PatternLook } from '../../engine/scene.js';

import { attributionText } from './map-controls.js';
import type { MapState } from './map-state.js';
import { scaleBarOf } from './scale-bar.js';

/** How a picture of the map shall be. */
export interface MapImageOptions {
  /** In CSS pixels; as wide as the map by default. */
  readonly width?: number;
  /** Device pixels a CSS pixel; 2 by default. */
  readonly scale?: number;
  readonly format?: 'image/png' | 'image/jpeg' | 'image/webp';
}

/** What the picture says besides the map itself. */
export interface MapImageInput {
  readonly engine: MapEngine;
  readonly state: MapState;
  readonly language: Language;
  readonly approval: string;
}

const margin = 16;
const lineHeight = 20;
/** What an entry of the legend has at least. */
const columnWidth = 230;
const sampleWords = { 'zh-CN': '示例数据', en: 'Sample data' } as const;
/** For what a reader must know before anything else. */
const markInk = { dark: '#f0b66a', light: '#8a4b08' } as const;
const font = '"Noto Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif';

/**
 * The present view as a picture, with title, legend, scale, sources and approval number around it.
 *
 * @throws {Error} where the browser can't draw it.
 */
export async function mapImage(input: MapImageInput, options: MapImageOptions): Promise<Blob> {
  const { engine, state, language } = input;
  const scale = options.scale ?? 2;
  const { camera } = engine;
  // The camera looks at the middle of the map.
  const onScreen = engine.project(camera.center).x * 2;
  const width = options.width ?? onScreen;
  const bitmap = await engine.toBitmap({ width, scale });
  const height = (width * bitmap.height) / bitmap.width;
  const legend = legendEntries(input);
  const columns = Math.max(1, Math.min(4, Math.floor(width / columnWidth)));
  const rows = Math.ceil(legend.length / columns);
  const scenario = mentionOf(state.scenario);
  const titleHeight = margin * 2 + 24;
  const head = titleHeight + (scenario ? lineHeight * 1.5 : 0);
  const foot = margin + rows * lineHeight + lineHeight * 2.5 + margin;

  const canvas = new OffscreenCanvas(width * scale, (head + height + foot) * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser can’t draw the picture: no 2D canvas');
  context.scale(scale, scale);
  const dark = state.theme === 'dark';
  context.fillStyle = dark ? '#1a2025' : '#fffdf9';
  context.fillRect(0, 0, width, head + height + foot);
  context.drawImage(bitmap, 0, head, width, height);
  bitmap.close();

  const ink = dark ? '#eceae4' : '#22282d';
  context.fillStyle = ink;
  context.textBaseline = 'middle';
  context.font = `600 20px ${font}`;
  context.fillText(state.catalog ? textIn(state.catalog.title, language) : '', margin, titleHeight / 2);

  context.font = `400 13px ${font}`;
  if (isSampleShown(state)) writeMark(context, sampleWords[language], width - margin, titleHeight / 2, dark);
  if (scenario) {
    context.font = `600 14px ${font}`;
    context.fillStyle = dark ? markInk.dark : markInk.light;
    const line = scenarioLine(scenario, language);
    context.fillText(line, margin, titleHeight + lineHeight / 4, width - 2 * margin);
    context.font = `400 13px ${font}`;
  }
  const cell = (width - 2 * margin) / columns;
  legend.forEach((entry, index) => {
    const x = margin + (index % columns) * cell;
    const y = head + height + margin + Math.floor(index / columns) * lineHeight + lineHeight / 2;
    drawEntry(context, entry, x, y, scale);
    context.fillStyle = ink;
    context.fillText(entry.label, x + 28, y, cell - 36);
  });

  const bar = scaleBarOf(camera, language);
  const scaleY = head + height + margin + (rows + 1) * lineHeight;
  context.fillRect(margin, scaleY + 3, (bar.pixels * width) / onScreen, 2);
  context.fillText(bar.distance, margin, scaleY - 6);
  drawNorth(context, width - margin - 10, scaleY - 4, camera.bearing, language);
  const imprint = [
    input.approval,
    attributionWords(state.basemap.attribution),
    ...attributionText(state, language),
  ]
    .filter(Boolean)
    .join(' · ');
  context.fillText(imprint, margin, scaleY + lineHeight, width - 2 * margin);
  return canvas.convertToBlob({ type: options.format ?? 'image/png' });
}

interface LegendEntry {
  readonly color: string;
  /** Drawn over the colour; null for none. */
  readonly pattern: PatternLook | null;
  readonly label: string;
  readonly isDashed: boolean;
}

/** The layers that are shown, the classes of parcels one by one, and what the dashes mean. */
function legendEntries({ state, language }: MapImageInput): LegendEntry[] {
  const plain = { pattern: null, isDashed: false };
  const { theme, landUsePalette: palette } = state;
  const shown = state.layers.filter(({ role, visible }) => role !== 'reference' && visible).toReversed();
  const layers = shown.flatMap(({ id, title, sample, landUse }): LegendEntry[] => {
    if (landUse) {
      return landUse.classes.map((share) => ({
        color: share.colors[palette][theme],
        pattern: share.pattern && { ...share.pattern, color: share.pattern.colors[palette][theme] },
        label: `${share.landUse} ${textIn(share.name, language)}`,
        isDashed: false,
      }));
    }
    const color = layerColorOf(state.catalog, id, theme);
    const mark = sample ? (language === 'en' ? ' (sample data)' : '（示例数据）') : '';
    return color ? [{ ...plain, color, label: `${textIn(title, language)}${mark}` }] : [];
  });
  const hasPlaces = shown.some(({ landUse }) => !landUse);
  const dashed = { ...plain, color: '#77828b', label: textIn(precisions.zone, language), isDashed: true };
  return hasPlaces ? [...layers, dashed] : layers;
}

function isSampleShown({ layers }: MapState): boolean {
  return layers.some(({ sample, visible, role }) => sample && visible && role !== 'reference');
}

/** The swatch of an entry, its left edge at `x`, its middle at `y`. */
function drawEntry(
  context: OffscreenCanvasRenderingContext2D,
  { color, pattern, isDashed }: LegendEntry,
  x: number,
  y: number,
  scale: number,
): void {
  context.fillStyle = color;
  context.strokeStyle = color;
  context.setLineDash(isDashed ? [3, 2] : []);
  if (isDashed) context.strokeRect(x + 0.5, y - 6.5, 19, 13);
  else context.fillRect(x, y - 7, 20, 14);
  context.setLineDash([]);
  const ink = pattern && patternInk(context, pattern, scale);
  if (ink) {
    context.fillStyle = ink;
    context.fillRect(x, y - 7, 20, 14);
  }
  if (isDashed) return;
  // Some classes are white.
  context.strokeStyle = 'rgb(34 40 45 / 45%)';
  context.strokeRect(x + 0.5, y - 6.5, 19, 13);
}

/** A pattern to fill with, as sharp as the picture. */
function patternInk(
  context: OffscreenCanvasRenderingContext2D,
  { size, path, lineWidth, color }: PatternLook,
  scale: number,
): CanvasPattern | null {
  const tile = new OffscreenCanvas(Math.ceil(size * scale), Math.ceil(size * scale));
  const pen = tile.getContext('2d');
  if (!pen) return null;
  pen.scale(tile.width / size, tile.height / size);
  pen.fillStyle = color;
  pen.strokeStyle = color;
  pen.lineWidth = lineWidth ?? 0;
  if (lineWidth === null) pen.fill(new Path2D(path));
  else pen.stroke(new Path2D(path));
  const ink = context.createPattern(tile, 'repeat');
  ink?.setTransform(new DOMMatrix().scale(size / tile.width, size / tile.height));
  return ink;
}

/** Words in a frame, their right edge at `right`. */
function writeMark(
  context: OffscreenCanvasRenderingContext2D,
  words: string,
  right: number,
  y: number,
  dark: boolean,
): void {
  context.save();
  context.font = `600 14px ${font}`;
  context.fillStyle = dark ? markInk.dark : markInk.light;
  context.strokeStyle = context.fillStyle;
  const width = context.measureText(words).width + 20;
  context.strokeRect(right - width, y - 13, width, 26);
  context.fillText(words, right - width + 10, y);
  context.restore();
}

/** An arrow to the north, its middle at `x` and `y`; the map may be turned. */
function drawNorth(
  context: OffscreenCanvasRenderingContext2D,
  x: number,
  y: number,
  bearing: number,
  language: Language,
): void {
  context.save();
  context.translate(x, y);
  context.rotate((-bearing * Math.PI) / 180);
  context.strokeStyle = context.fillStyle;
  context.textAlign = 'center';
  context.fillText(language === 'en' ? 'N' : '北', 0, -20);
  context.fill(new Path2D('M0-12 6 12 0 7z'));
  context.stroke(new Path2D('M0-12-6 12 0 7z'));
  context.restore();
}
