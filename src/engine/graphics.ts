/** What a machine can draw WebGL with: a graphics processor, the processor alone, or nothing. */
export type Graphics = 'hardware' | 'software' | 'none';

/** Renderers that draw WebGL on the processor: SwiftShader (Chromium), llvmpipe (Mesa), WARP (Windows). */
const softwareRenderer = /swiftshader|llvmpipe|softpipe|software|basic render/i;

let known: Graphics | null = null;

/**
 * What this machine draws WebGL 2 with; asked once a page. The context that tells is given back at once, so that it
 * counts for none of the few that a page may have.
 */
export function graphicsOfMachine(): Graphics {
  known ??= askGraphics();
  return known;
}

function askGraphics(): Graphics {
  const context = document.createElement('canvas').getContext('webgl2');
  if (!context) return 'none';
  const named = context.getExtension('WEBGL_debug_renderer_info');
  const renderer: unknown = context.getParameter(named?.UNMASKED_RENDERER_WEBGL ?? context.RENDERER);
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return typeof renderer === 'string' && softwareRenderer.test(renderer) ? 'software' : 'hardware';
}
