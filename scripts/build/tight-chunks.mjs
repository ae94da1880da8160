import { minify } from 'terser';

const isOfMapLibre = (id) => /maplibre-gl[\\/]src/.test(id);
const isOwn = (id) => !/node_modules|^\0/.test(id);

/**
 * Goes over the minified chunks of our own once more: terser finds a hundredth that the bundler's own minifier, which
 * is far faster, leaves. Not over those with MapLibre in them, where that takes long.
 */
export function tightChunks() {
  return {
    name: 'tight-chunks',
    async generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !chunk.moduleIds.some(isOwn) || chunk.moduleIds.some(isOfMapLibre))
          continue;
        const { code } = await minify(chunk.code, {
          module: true,
          ecma: 2020,
          compress: { passes: 1 },
        });
        if (code === undefined) throw new Error(`${chunk.fileName}: nothing is left of it`);
        chunk.code = code;
      }
    },
  };
}
