import writeXlsxFile from 'write-excel-file/node';

import { wellKnownTextOf } from '../../domain/geometry/well-known-text.js';

import type { ConvertedFeature } from './conversion.js';
import { cellIn, columnsIn } from './output-columns.js';

/** The most characters that a cell of a workbook holds. */
const longestCell = 32_767;

/** A workbook: a row a feature, its shape as well-known text in the last column where a cell can hold it. */
export async function xlsxFile(features: readonly ConvertedFeature[]): Promise<Uint8Array> {
  const names = columnsIn(features);
  const rows = features.map((feature) => {
    const shape = wellKnownTextOf(feature.geometry);
    const cells = names.map((name) => cellIn(feature, name));
    return [...cells, shape.length > longestCell ? null : shape];
  });
  return writeXlsxFile([[...names, 'wkt'], ...rows], { sheet: 'features' }).toBuffer();
}
