import type { ExportContext, KnownReport } from './export-file.js';
import type { PrintWish } from './paper.js';
import { printContent } from './print-content.js';
import { printPages } from './print-window.js';

/** Prints the map and the report of the chosen area. Returns whether the browser let it. */
export async function print(
  wish: PrintWish,
  known: KnownReport | null,
  context: ExportContext,
): Promise<boolean> {
  const { map, language, signal } = context;
  const content = await printContent(wish, known, context);
  signal.throwIfAborted();
  const approval = map.mapApproval;
  return printPages(content, { language, approval }, map.ownerDocument);
}
