import { Sample } from './sample';

const utc = (text: string) => Date.parse(text);

const CLF = '192.0.2.7 - - [23/Jan/2018:13:09:45 +0000] "GET /wms HTTP/1.1" 200 12';
const AT = utc('2018-01-23T13:09:45Z');

/** Web servers and proxies that write lines or JSON. */
export const WEB_SAMPLES: readonly Sample[] = [
  {
    format: 'combined',
    source: 'https://httpd.apache.org/docs/2.4/logs.html#combined',
    lines: [
      '127.0.0.1 - frank [10/Oct/2000:13:55:36 -0700] "GET /apache_pb.gif HTTP/1.0" 200 2326 "http://www.example.com/start.html" "Mozilla/4.08 [en] (Win98; I ;Nav)"',
    ],
    entry: {
      time: utc('2000-10-10T20:55:36Z'),
      address: '127.0.0.1',
      user: 'frank',
      method: 'GET',
      target: '/apache_pb.gif',
      status: 200,
      bytes: 2326,
      referrer: 'http://www.example.com/start.html',
      agent: 'Mozilla/4.08 [en] (Win98; I ;Nav)',
    },
  },
  {
    format: 'combined',
    source: 'Apache, "… %{Content-Type}o %T %D" behind the agent',
    lines: [`${CLF} "-" "QGIS/33404" image/png 2 2345678`],
    entry: { time: AT, agent: 'QGIS/33404', contentType: 'image/png', duration: 2345678e3 },
  },
  {
    format: 'combined',
    source: 'Apache, "%D %T" behind the agent',
    lines: [`${CLF} "-" "QGIS/33404" 1500 0`],
    entry: { duration: 1500e3 },
  },
  {
    format: 'combined',
    source: 'Apache, "%T/%D \\"%{Content-Type}o\\""',
    lines: [`${CLF} "-" "QGIS/33404" 0/1500 "text/xml; charset=UTF-8"`],
    entry: { duration: 1500e3, contentType: 'text/xml' },
  },
  {
    format: 'combined',
    source: 'Apache, "%b %D" before the referrer',
    lines: [`${CLF} 1500 "http://a.org/" "QGIS/33404"`],
    entry: { duration: 1500e3, referrer: 'http://a.org/', agent: 'QGIS/33404' },
  },
  {
    format: 'combined',
    source:
      'ingress-nginx upstreaminfo, https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/log-format/',
    lines: [
      `${CLF} "-" "curl/8" 512 0.037 [ns-svc-80] [] 10.0.0.5:80 12 0.036 200 0a1b2c3d4e5f60718293a4b5c6d7e8f9`,
    ],
    entry: { duration: 37e6, agent: 'curl/8' },
  },
  {
    format: 'combined',
    source:
      'Traefik CLF, https://doc.traefik.io/traefik/observability/access-logs/#common-log-format',
    lines: [`${CLF} "-" "curl/8" 17 "geo@docker" "http://10.0.1.8:8000" 18ms`],
    entry: { duration: 18e6, status: 200 },
  },
  {
    format: 'tomcat',
    source: 'https://tomcat.apache.org/tomcat-9.0-doc/config/valve.html, %D in ms up to Tomcat 9',
    lines: [`${CLF} "-" "null" 18`],
    entry: { duration: 18e6, agent: undefined },
  },
  {
    format: 'tomcat',
    source: 'https://tomcat.apache.org/tomcat-10.1-doc/config/valve.html, %D in µs from Tomcat 10',
    options: { durationUnit: 'us' },
    lines: [`${CLF} "-" "null" 18000`],
    entry: { duration: 18e6 },
  },
  {
    format: 'json',
    source:
      'nginx, log_format json escape=json with the variables of https://nginx.org/en/docs/varindex.html',
    lines: [
      '{"time_iso8601":"2025-06-17T03:08:02+00:00","remote_addr":"10.0.0.1","http_x_forwarded_for":"198.51.100.9","remote_user":"","request":"GET /ows?SERVICE=WMS HTTP/2.0","status":"200","body_bytes_sent":"5316","request_time":"0.017","upstream_response_time":"0.016","http_referer":"","http_user_agent":"QGIS/33404","sent_http_content_type":"image/png","host":"Geo.example.org"}',
    ],
    entry: {
      time: utc('2025-06-17T03:08:02Z'),
      address: '10.0.0.1',
      forwarded: '198.51.100.9',
      method: 'GET',
      target: '/ows?SERVICE=WMS',
      bytes: 5316,
      duration: 17e6,
      agent: 'QGIS/33404',
      contentType: 'image/png',
      domain: 'geo.example.org',
    },
  },
  {
    format: 'json',
    source: 'Apache, LogFormat of JSON with %h %t %U %q %s %B %D, names as in many configurations',
    lines: [
      '{"time":"[23/Jan/2018:13:09:45 +0000]","remoteIP":"192.0.2.7","host":"geo.example.org","requestPath":"/wms","query":"?SERVICE=WMS","method":"GET","status":"404","bytes":"196","userAgent":"curl/8","referer":"-","duration":1500}',
    ],
    entry: {
      time: AT,
      address: '192.0.2.7',
      domain: 'geo.example.org',
      target: '/wms?SERVICE=WMS',
      status: 404,
      bytes: 196,
      duration: 1500e3,
    },
  },
  {
    format: 'json',
    source: 'Logstash, grok pattern COMBINEDAPACHELOG',
    lines: [
      '{"clientip":"192.0.2.7","ident":"-","auth":"-","timestamp":"23/Jan/2018:13:09:45 +0000","verb":"GET","request":"/wms?a=1","httpversion":"1.1","response":"200","bytes":"12","referrer":"-","agent":"curl/8"}',
    ],
    entry: { time: AT, address: '192.0.2.7', method: 'GET', target: '/wms?a=1', status: 200 },
  },
  {
    format: 'caddy',
    source: 'Caddy 2 structured log, https://caddyserver.com/docs/logging#structured-logs',
    lines: [
      '{"level":"info","ts":1646861401.5241024,"logger":"http.log.access","msg":"handled request","request":{"remote_ip":"10.0.0.1","remote_port":"41342","client_ip":"198.51.100.9","proto":"HTTP/2.0","method":"GET","host":"localhost:8443","uri":"/wms?a=1","headers":{"User-Agent":["curl/7.82.0"],"Referer":["https://a.org/"]}},"bytes_read":0,"user_id":"","duration":0.000929675,"size":10900,"status":200,"resp_headers":{"Content-Type":["text/html; charset=utf-8"]}}',
    ],
    entry: {
      time: 1646861401524,
      address: '198.51.100.9',
      domain: 'localhost',
      target: '/wms?a=1',
      agent: 'curl/7.82.0',
      referrer: 'https://a.org/',
      duration: 929675,
      bytes: 10900,
      contentType: 'text/html',
    },
  },
  {
    format: 'traefik_json',
    source:
      'Traefik, fields of https://doc.traefik.io/traefik/observability/access-logs/#limiting-the-fieldsincluding-headers',
    lines: [
      '{"ClientAddr":"192.0.2.7:52654","ClientHost":"192.0.2.7","ClientPort":"52654","ClientUsername":"-","DownstreamContentSize":397,"DownstreamStatus":200,"Duration":3454189,"OriginStatus":200,"RequestAddr":"geo.example.org","RequestHost":"geo.example.org","RequestMethod":"GET","RequestPath":"/wms?a=1","StartLocal":"2026-09-29T23:05:40.189830187Z","StartUTC":"2026-09-29T23:05:40.189830187Z","downstream_Content-Type":"image/png","request_User-Agent":"curl/8","level":"info","msg":"","time":"2026-09-29T23:05:40Z"}',
    ],
    entry: {
      time: utc('2026-09-29T23:05:40.189Z'),
      address: '192.0.2.7',
      bytes: 397,
      duration: 3454189,
      target: '/wms?a=1',
      agent: 'curl/8',
      contentType: 'image/png',
    },
  },
];
