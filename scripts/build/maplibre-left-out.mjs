/**
 * Parts of MapLibre that a map of ours never reaches: of a base map's style we read neither terrain, sky nor projection
 * nor sprites (`src/domain/basemap/published-style.ts`), we have buttons, sources and address of our own, and no sources
 * of film or canvas. Each stands here with what takes its place, by its path in MapLibre's sources: nothing where the rest
 * of MapLibre only asks whether it is there, an error that names what is missing where it would be used.
 */
export const leftOut = {
  'render/terrain.ts': missingClass('Terrain', 'terrain'),
  'webgl/render_to_texture.ts': missingClass('RenderToTexture', 'terrain'),
  'render/terrain_coverage.ts': `${missing('terrain', 'bisect', 'sampleAt', 'isBelowTerrainSample')}
    export const TERRAIN_OCCLUSION_MARGIN = 0;`,
  'webgl/draw/draw_terrain.ts': missing('terrain', 'drawDepth', 'drawTerrainHeightMap'),
  'webgl/program/terrain_program.ts': noUniforms(
    'terrainUniforms',
    'terrainDepthUniforms',
    'terrainHeightUniforms',
    'terrainPreludeUniforms',
  ),
  'shaders/glsl/terrain.vertex.glsl.g.ts': noShader(),
  'shaders/glsl/terrain.fragment.glsl.g.ts': noShader(),
  'shaders/glsl/terrain_depth.vertex.glsl.g.ts': noShader(),
  'shaders/glsl/terrain_depth.fragment.glsl.g.ts': noShader(),
  'shaders/glsl/terrain_height.vertex.glsl.g.ts': noShader(),
  'shaders/glsl/terrain_height.fragment.glsl.g.ts': noShader(),

  'style/sky.ts': `
    import {Evented} from '../util/evented.ts';
    export class Sky extends Evented {
      applyGlobalStateChange() {}
      updateTransitions() {}
      recalculate() {}
      hasTransition() { return false; }
      getEvaluated() { return undefined; }
      setSky() { throw new Error('${absent('sky')}'); }
    }`,
  'webgl/draw/draw_sky.ts': missing('sky', 'drawSky', 'drawAtmosphere'),
  'webgl/program/sky_program.ts': noUniforms('skyUniforms'),
  'webgl/program/atmosphere_program.ts': noUniforms('atmosphereUniforms'),
  'shaders/glsl/sky.vertex.glsl.g.ts': noShader(),
  'shaders/glsl/sky.fragment.glsl.g.ts': noShader(),
  'shaders/glsl/atmosphere.vertex.glsl.g.ts': noShader(),
  'shaders/glsl/atmosphere.fragment.glsl.g.ts': noShader(),

  'geo/projection/projection_factory.ts': `
    import {warnOnce} from '../../util/util.ts';
    import {MercatorProjection} from './mercator_projection.ts';
    import {createMercatorTransform} from './mercator_transform.ts';
    import {MercatorCameraHelper} from './mercator_camera_helper.ts';
    export function createProjectionFromName(name, constrainOverride) {
      if (name !== 'mercator') warnOnce('${absent('projection but mercator')}');
      return {
        projection: new MercatorProjection(),
        transform: createMercatorTransform({constrainOverride}),
        cameraHelper: new MercatorCameraHelper(),
      };
    }`,
  'geo/projection/projection_crud.ts': 'export const getRegisteredProjection = () => undefined;',
  'geo/projection/crs.ts': 'export const identityCrs = undefined;',
  'source/projection_handler_worker.ts': missing(
    'projection',
    'setProjectionHandler',
    'createWorkerCRSHelper',
  ),
  'util/geojson_reproject.ts': missing(
    'projection',
    'reprojectGeoJSONToWorld',
    'reprojectGeoJSONFromWorld',
    'reprojectGeoJSONSourceDiffToWorld',
  ),
  'shaders/glsl/_projection_globe.vertex.glsl.g.ts': noShader(),
  'shaders/glsl/_projection_globe.fragment.glsl.g.ts': noShader(),

  'source/canvas_source.ts': missingClass('CanvasSource', 'canvas source'),
  'source/video_source.ts': missingClass('VideoSource', 'video source'),
  'style/load_sprite.ts': missing('sprite loader', 'loadSprite'),
  'webgl/draw/draw_custom.ts': missing('custom layer', 'drawCustom'),

  'ui/hash.ts': missingClass('Hash', 'hash'),
  'ui/control/logo_control.ts': missingClass('LogoControl', 'logo'),
  'ui/control/attribution_control.ts': `
    ${missingClass('AttributionControl', 'attribution control')}
    export const defaultAttributionControlOptions = {};`,

  'webgl/draw/draw_debug.ts': missing('debug view', 'drawDebug', 'drawDebugPadding', 'selectDebugSource'),
  'webgl/draw/draw_collision_debug.ts': missing('debug view', 'drawCollisionDebug'),
  'webgl/program/debug_program.ts': noUniforms('debugUniforms'),
  'shaders/glsl/debug.vertex.glsl.g.ts': noShader(),
  'shaders/glsl/debug.fragment.glsl.g.ts': noShader(),
  'shaders/glsl/collision_box.vertex.glsl.g.ts': noShader(),
  'shaders/glsl/collision_box.fragment.glsl.g.ts': noShader(),
  'shaders/glsl/collision_circle.vertex.glsl.g.ts': noShader(),
  'shaders/glsl/collision_circle.fragment.glsl.g.ts': noShader(),

  'source/vector_tile_mlt.ts': missingClass(
    'MLTVectorTile',
    'decoder for tiles with the encoding "mlt", only for "mvt"',
  ),
};

function absent(what) {
  return `this build of MapLibre has no ${what}`;
}

function missing(what, ...names) {
  const error = `throw new Error(${JSON.stringify(absent(what))})`;
  return names.map((name) => `export function ${name}() { ${error}; }`).join('\n');
}

function missingClass(name, what) {
  return `export class ${name} { constructor() { throw new Error(${JSON.stringify(absent(what))}); } }`;
}

function noUniforms(...names) {
  return names.map((name) => `export const ${name} = () => ({});`).join('\n');
}

function noShader() {
  return "export default '';";
}
