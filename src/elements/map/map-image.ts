import { attributionWords } from '../../domain/basemap/attribution.js';
import { precisions } from '../../domain/catalog/place.js';
import { layerColorOf } from '../../domain/places/layer-color.js';
import { textIn, type Language } from '../../domain/statements/localized-text.js';
import type { MapEngine } from '../../engine/map-engine.js';

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
  const rows = Math.ceil(legend.length / 2);
  const head = margin * 2 + 24;
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
  context.fillText(state.catalog ? textIn(state.catalog.title, language) : '', margin, head / 2);

  context.font = `400 13px ${font}`;
  legend.forEach(({ color, label, isDashed }, index) => {
    const x = margin + (index % 2) * (width / 2);
    const y = head + height + margin + Math.floor(index / 2) * lineHeight + lineHeight / 2;
    context.fillStyle = color;
    context.strokeStyle = color;
    context.setLineDash(isDashed ? [3, 2] : []);
    if (isDashed) context.strokeRect(x + 0.5, y - 5.5, 17, 11);
    else context.fillRect(x, y - 6, 18, 12);
    context.fillStyle = ink;
    context.fillText(label, x + 26, y, width / 2 - margin - 26);
  });

  const bar = scaleBarOf(camera, language);
  const scaleY = head + height + margin + (rows + 1) * lineHeight;
  context.fillRect(margin, scaleY + 3, (bar.pixels * width) / onScreen, 2);
  context.fillText(bar.distance, margin, scaleY - 6);
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
  readonly label: string;
  readonly isDashed: boolean;
}

/** The layers that are shown, and what the dashes mean. */
function legendEntries({ state, language }: MapImageInput): LegendEntry[] {
  const layers = state.layers
    .filter(({ role, visible }) => role !== 'reference' && visible)
    .toReversed()
    .flatMap(({ id, title, sample }) => {
      const color = layerColorOf(state.catalog, id, state.theme);
      const mark = sample ? (language === 'en' ? ' (sample data)' : '（示例数据）') : '';
      return color ? [{ color, label: `${textIn(title, language)}${mark}`, isDashed: false }] : [];
    });
  const dashed = { color: '#77828b', label: textIn(precisions.zone, language), isDashed: true };
  return [...layers, dashed];
}
