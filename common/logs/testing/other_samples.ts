import { Sample } from './sample';

const utc = (text: string) => Date.parse(text);

const GEOSERVER_DOCS = 'https://docs.geoserver.org/stable/en/user/extensions/monitoring/audit.html';

/** The request of GeoServer's manual, as its default template writes it. */
export const GEOSERVER_REQUEST = `<Request id="168">
   <Service>WMS</Service>
   <Version>1.1.1</Version>
   <Operation>GetMap</Operation>
   <SubOperation></SubOperation>
   <Resources>GeoSolutions:elba-deparea</Resources>
   <ResourcesProcessingTime>4</ResourcesProcessingTime>
   <LabelsProcessingTime>0</LabelsProcessingTime>
   <Path>/GeoSolutions/wms</Path>
   <QueryString>LAYERS=GeoSolutions:elba-deparea&amp;STYLES=&amp;FORMAT=image/png&amp;SERVICE=WMS&amp;VERSION=1.1.1&amp;REQUEST=GetMap&amp;SRS=EPSG:4326&amp;BBOX=9.58375,42.64425,9.916,42.9765&amp;WIDTH=256&amp;HEIGHT=256</QueryString>
   <HttpMethod>GET</HttpMethod>
   <StartTime>2011-08-11T20:19:28.277Z</StartTime>
   <EndTime>2011-08-11T20:19:28.29Z</EndTime>
   <TotalTime>13</TotalTime>
   <RemoteAddr>192.168.1.5</RemoteAddr>
   <RemoteHost>192.168.1.5</RemoteHost>
   <Host>demo1.geo-solutions.it</Host>
   <RemoteUser>admin</RemoteUser>
   <ResponseStatus>200</ResponseStatus>
   <ResponseLength>1670</ResponseLength>
   <ResponseContentType>image/png</ResponseContentType>
   <Failed>false</Failed>
</Request>`;

/** Load balancers, IIS, GeoServer, FTP and logs that were parsed before. */
export const OTHER_SAMPLES: readonly Sample[] = [
  {
    format: 'haproxy',
    source:
      'https://docs.haproxy.org/2.8/configuration.html#8.2.3, the example of "HTTP log format"',
    options: { timeZone: 'Europe/Paris', capturedHeaders: ['Host'] },
    lines: [
      'Feb  6 12:14:14 localhost haproxy[14389]: 10.0.1.2:33317 [06/Feb/2009:12:14:14.655] http-in static/srv1 10/0/30/69/109 200 2750 - - ---- 1/1/1/1/0 0/0 {1wt.eu} {} "GET /index.html HTTP/1.1"',
    ],
    entry: {
      time: utc('2009-02-06T11:14:14.655Z'),
      address: '10.0.1.2',
      method: 'GET',
      target: '/index.html',
      status: 200,
      bytes: 2750,
      duration: 109e6,
      domain: '1wt.eu',
    },
  },
  {
    format: 'haproxy',
    source: 'the same chapter: a client that went away before the answer',
    lines: [
      'haproxy[18113]: 127.0.0.1:34548 [15/Oct/2003:15:18:55.798] relais-http relais-http/<NOSRV> -1/-1/-1/-1/+8490 -1 0 - - CR-- 2/2/2/0/0 0/0 "<BADREQ>"',
    ],
    entry: { status: 499, address: '127.0.0.1', method: undefined, bytes: 0 },
  },
  {
    format: 'iis',
    source:
      'https://learn.microsoft.com/en-us/previous-versions/windows/it-pro/windows-server-2003/cc738725(v=ws.10)',
    lines: [
      '#Software: Microsoft Internet Information Services 6.0',
      '#Version: 1.0',
      '#Date: 2002-05-02 17:42:15',
      '#Fields: date time c-ip cs-username s-ip s-port cs-method cs-uri-stem cs-uri-query sc-status cs(User-Agent)',
      '2002-05-02 17:42:15 172.22.255.255 - 172.30.255.255 80 GET /images/picture.jpg - 200 Mozilla/4.0+(compatible;MSIE+5.5;+Windows+2000+Server)',
    ],
    entry: {
      time: utc('2002-05-02T17:42:15Z'),
      address: '172.22.255.255',
      target: '/images/picture.jpg',
      status: 200,
      agent: 'Mozilla/4.0 (compatible;MSIE 5.5; Windows 2000 Server)',
      duration: undefined,
    },
  },
  {
    format: 'iis',
    source: 'IIS 7.5 and later, the default columns; a piece of a log without its header',
    lines: [
      '2018-04-19 08:00:00 10.0.0.1 GET /wms service=WMS 80 - 198.51.100.9 QGIS/33404 http://a.org/ 200 0 0 1500',
    ],
    entry: { target: '/wms?service=WMS', referrer: 'http://a.org/', duration: 1500e6, bytes: 0 },
  },
  {
    format: 'geoserver_audit',
    source: GEOSERVER_DOCS,
    lines: ['<?xml version="1.0" encoding="UTF-8" ?>', '<Requests>', GEOSERVER_REQUEST],
    entry: {
      time: utc('2011-08-11T20:19:28.277Z'),
      address: '192.168.1.5',
      user: 'admin',
      domain: 'demo1.geo-solutions.it',
      duration: 13e6,
      bytes: 1670,
      contentType: 'image/png',
      ogc: {
        // Of a GET the address tells it.
        service: undefined,
        operation: 'GetMap',
        version: '1.1.1',
        layers: ['GeoSolutions:elba-deparea'],
        failed: undefined,
      },
    },
  },
  {
    format: 'geoserver_csv',
    source: `${GEOSERVER_DOCS} (templates of one line a request, columns by the data reference)`,
    options: { timeZone: 'Europe/Paris' },
    lines: [
      '# start time,service,version,operation,layers,http method,url,response content type,total time,response length,status,error,body',
      '2012-06-07 10:37:09.725,WFS,1.1.0,GetFeature,"topp:states,topp:roads",POST,/geoserver/wfs,text/xml,170,2048,FAILED,"No such ""type""","<wfs:GetFeature/>"',
    ],
    entry: {
      time: utc('2012-06-07T08:37:09.725Z'),
      status: 200,
      bytes: 2048,
      duration: 170e6,
      target: '/geoserver/wfs',
      body: '<wfs:GetFeature/>',
      ogc: {
        service: 'WFS',
        operation: 'GetFeature',
        version: '1.1.0',
        layers: ['topp:states', 'topp:roads'],
        failed: true,
      },
    },
  },
  {
    format: 'xferlog',
    source:
      'xferlog(5) of ProFTPD, https://manpages.debian.org/testing/proftpd-core/xferlog.5.en.html',
    options: { timeZone: 'Europe/Paris' },
    lines: [
      'Thu Feb  7 19:11:06 2005 3 192.0.2.5 1234 /pub/sea surface?.nc b _ o a guest@example.org ftp 0 * c',
    ],
    entry: {
      time: utc('2005-02-07T18:11:06Z'),
      address: '192.0.2.5',
      method: 'RETR',
      target: '/pub/sea%20surface%3F.nc',
      status: 226,
      bytes: 1234,
      duration: 3e9,
      user: 'guest@example.org',
      ogc: { service: 'FTP', operation: 'RETR' },
    },
  },
  {
    format: 'documents',
    source: 'Filebeat, https://www.elastic.co/guide/en/ecs/current/ecs-http.html',
    lines: [
      '{"@timestamp":"2024-05-20T05:11:44.000Z","source":{"address":"198.51.100.9","geo":{"country_iso_code":"FR"}},"http":{"request":{"method":"GET","referrer":"http://a.org/"},"response":{"status_code":200,"body":{"bytes":197}}},"url":{"original":"/wms?a=1","domain":"geo.example.org"},"user_agent":{"original":"curl/8"},"event":{"duration":1500000}}',
    ],
    entry: {
      time: utc('2024-05-20T05:11:44Z'),
      address: '198.51.100.9',
      country: 'FR',
      target: '/wms?a=1',
      bytes: 197,
      duration: 1500000,
      domain: 'geo.example.org',
    },
  },
];
