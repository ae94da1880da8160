import { minify } from 'terser';

/**
 * Goes over the minified chunks of our own once more: terser finds a hundredth that the bundler's own minifier, which
 * is far faster, leaves. Not over those with MapLibre in them, where that takes long.
 */
export function tightChunks() {
  return {
    name: 'tight-chunks',
    async generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || chunk.moduleIds.some((id) => /maplibre-gl[\\/]src/.test(id))) continue;
        const { code } = await minify(chunk.code, {
          module: true,
          ecma: 2020,
          compress: { passes: 2 },
        });
        if (code === undefined) throw new Error(`${chunk.fileName}: nothing is left of it`);
        chunk.code = code;
      }
    },
  };
}
