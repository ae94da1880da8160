/** What one may draw, or do with what is drawn. `hole` takes a piece out of the area. */
export const drawModes = ['polygon', 'rectangle', 'circle', 'freehand', 'hole', 'edit'] as const;
export type DrawMode = (typeof drawModes)[number];
