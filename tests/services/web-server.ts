import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { database } from './postgis.js';
import { freePort, whenReachable } from './ports.js';

/** nginx as a static host with MapServer behind it, as the documentation says it is set up. */
export interface WebServer {
  readonly origin: string;
  /** What is put there is served. */
  readonly root: string;
  readonly stop: () => Promise<void>;
}

export async function startWebServer(folder: string, postgresPort: number): Promise<WebServer> {
  const root = join(folder, 'www');
  mkdirSync(root);
  for (const each of [folder, root]) chmodSync(each, 0o755);
  writeFileSync(join(folder, 'parks.map'), mapFile(postgresPort));
  writeFileSync(
    join(folder, 'mapserver.conf'),
    `CONFIG\n  MAPS\n    PARKS "${join(folder, 'parks.map')}"\n  END\nEND\n`,
  );
  const port = await freePort();
  writeFileSync(join(folder, 'nginx.conf'), nginxConfiguration(folder, root, port));
  const socket = join(folder, 'fcgi.sock');
  const bridge = spawn('fcgiwrap', ['-s', `unix:${socket}`], { stdio: 'ignore' });
  const server = spawn('nginx', ['-c', join(folder, 'nginx.conf'), '-p', folder], { stdio: 'inherit' });
  await whenReachable(port);
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    root,
    stop: async () => {
      await Promise.all([ended(server), ended(bridge)]);
    },
  };
}

async function ended(child: ChildProcess): Promise<void> {
  const end = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  await end;
}

/** What a static host has to be set to: ranges come by themselves, the rest is here. */
function nginxConfiguration(folder: string, root: string, port: number): string {
  return `
daemon off;
user root;
worker_processes 1;
pid ${folder}/nginx.pid;
error_log ${folder}/nginx.log;
events { worker_connections 128; }
http {
  access_log off;
  client_body_temp_path ${folder}/body;
  fastcgi_temp_path ${folder}/fastcgi;
  proxy_temp_path ${folder}/proxy;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  include /etc/nginx/mime.types;
  types { application/geo+json geojson; }
  gzip on;
  gzip_types application/geo+json application/json application/javascript;
  server {
    listen 127.0.0.1:${String(port)};
    root ${root};
    add_header Access-Control-Allow-Origin * always;
    add_header Access-Control-Expose-Headers "Content-Range, ETag" always;
    location /mapserv {
      fastcgi_pass unix:${folder}/fcgi.sock;
      fastcgi_split_path_info ^(/mapserv)(.*)$;
      fastcgi_param SCRIPT_FILENAME /usr/lib/cgi-bin/mapserv;
      fastcgi_param SCRIPT_NAME /mapserv;
      fastcgi_param PATH_INFO $fastcgi_path_info;
      fastcgi_param QUERY_STRING $query_string;
      fastcgi_param REQUEST_METHOD $request_method;
      fastcgi_param SERVER_NAME 127.0.0.1;
      fastcgi_param SERVER_PORT ${String(port)};
      fastcgi_param HTTP_HOST $http_host;
      fastcgi_param MAPSERVER_CONFIG_FILE ${folder}/mapserver.conf;
    }
  }
}
`;
}

/** Parcels and towers from PostGIS, as OGC API Features and as WFS 2.0. */
function mapFile(postgresPort: number): string {
  const layer = (name: string, type: string) => `
  LAYER
    NAME "${name}"
    TYPE ${type}
    STATUS ON
    TEMPLATE "void"
    CONNECTIONTYPE POSTGIS
    CONNECTION "host=127.0.0.1 port=${String(postgresPort)} user=parks dbname=${database}"
    DATA "geom FROM ${name} USING UNIQUE gid USING SRID=4326"
    PROJECTION "init=epsg:4326" END
    METADATA
      "ows_title" "${name}"
      "ows_srs" "EPSG:4326"
      "gml_include_items" "all"
      "gml_featureid" "gid"
      "gml_types" "auto"
      "wfs_getfeature_formatlist" "geojson"
      "wfs_use_default_extent_for_getfeature" "false"
    END
  END`;
  return `MAP
  NAME "parks"
  EXTENT 125 43.5 125.6 44.2
  PROJECTION "init=epsg:4326" END
  WEB
    METADATA
      "ows_title" "Parks"
      "ows_srs" "EPSG:4326 EPSG:3857"
      "ows_enable_request" "*"
      "oga_onlineresource" "/mapserv/parks/ogcapi"
      "wfs_onlineresource" "/mapserv?map=PARKS"
    END
  END
  OUTPUTFORMAT
    NAME "geojson"
    DRIVER "OGR/GEOJSON"
    MIMETYPE "application/json; subtype=geojson"
    FORMATOPTION "STORAGE=stream"
    FORMATOPTION "FORM=SIMPLE"
    FORMATOPTION "USE_FEATUREID=true"
  END${layer('parcels', 'POLYGON')}${layer('towers', 'POINT')}
END
`;
}
