export type ClientType =
  'browser' | 'gis' | 'machine' | 'cascade' | 'robot' | 'probe' | 'scanner' | 'unknown';

type Agents = ReadonlyArray<readonly [agent: string, weight: number]>;

const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64';
const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)';
const kit = 'AppleWebKit/537.36 (KHTML, like Gecko)';

const chrome = (version: number) => `${windows}) ${kit} Chrome/${version}.0.0.0 Safari/537.36`;
const firefox = (version: number) =>
  `${windows}; rv:${version}.0) Gecko/20100101 Firefox/${version}.0`;

/** Agents by type of client, as their software writes them. */
export const agents: Readonly<Record<ClientType, Agents>> = {
  browser: [
    [chrome(138), 14],
    [chrome(139), 12],
    [chrome(141), 12],
    [chrome(126), 5],
    [firefox(128), 10],
    [firefox(140), 12],
    [firefox(143), 9],
    [`${chrome(139)} Edg/139.0.0.0`, 9],
    [`${chrome(141)} Edg/141.0.0.0`, 7],
    [`${mac} ${kit} Chrome/140.0.0.0 Safari/537.36`, 6],
    [`${mac} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15`, 6],
    ['Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:141.0) Gecko/20100101 Firefox/141.0', 6],
    [`Mozilla/5.0 (X11; Linux x86_64) ${kit} Chrome/137.0.0.0 Safari/537.36`, 4],
    [`Mozilla/5.0 (Linux; Android 10; K) ${kit} Chrome/139.0.0.0 Mobile Safari/537.36`, 6],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
      5,
    ],
    ['Mozilla/5.0 (Windows NT 6.1; WOW64; Trident/7.0; rv:11.0) like Gecko', 1],
  ],
  gis: [
    ['Mozilla/5.0 QGIS/33404/Windows 10 Version 2009', 9],
    ['Mozilla/5.0 QGIS/34003/Windows 11 Version 2009', 8],
    ['Mozilla/5.0 QGIS/34011/Windows 11 Version 2009', 7],
    ['Mozilla/5.0 QGIS/34202/Linux', 4],
    ['Mozilla/5.0 QGIS/33603/macOS 15.1', 3],
    ['Mozilla/5.0 QGIS/32811/Windows 10 Version 2009', 4],
    ['Mozilla/5.0 QGIS/31613/Windows 10 Version 1909', 2],
    ['QGIS/31613', 1],
    ['Mozilla/5.0 QGIS/2.18.28', 1],
    ['ArcGIS Pro 3.1.0 (00000000000) - ArcGISPro', 4],
    ['ArcGIS Pro 3.4.2 (00000000000) - ArcGISPro', 3],
    ['ArcGIS Client Using WinInet', 2],
    ['ArcGISRuntime-Qt/100.15 (Windows 10.0.19045; Qt 5.15.2)', 1],
    ['FME/2024.1.1.24619 libcurl/8.6.0 (OpenSSL/3.0.13) Schannel zlib/1.3', 2],
    ['FME/2022.2.0.22765 libcurl/7.79.1 OpenSSL/1.1.1n zlib/1.2.11', 1],
    ['GDAL/3.8.4', 3],
    ['GDAL/3.11.3', 2],
    ['GDAL WMS driver (http://www.gdal.org/frmt_wms.html)', 1],
    ['gvSIG Desktop 2.5.1', 1],
    ['uDig 2.0 (http://udig.refractions.net) Java/1.8.0_181', 1],
    ['JOSM/1.5 (19253 fr) Linux Java/17.0.11', 1],
    [
      'GoogleEarth/7.3.6.9796(Windows;Microsoft Windows (6.2.9200.0);fr;kml:2.2;client:Pro;type:default)',
      1,
    ],
    ['MapInfo Professional 17.0', 1],
    ['Panoply/5.5.4 (Java/21.0.3; Windows 11)', 1],
    ['MATLAB R2023b', 2],
  ],
  machine: [
    ['python-requests/2.32.3', 12],
    ['python-requests/2.28.1', 5],
    ['python-httpx/0.27.0', 3],
    ['Python-urllib/3.12', 4],
    ['Python/3.11 aiohttp/3.10.5', 3],
    ['OWSLib 0.31.0 (https://geopython.github.io/OWSLib)', 4],
    ['erddapy/2.2.0', 3],
    ['curl/8.5.0', 6],
    ['curl/7.88.1', 3],
    ['Wget/1.21.3', 5],
    ['Java/17.0.12', 3],
    ['Apache-HttpClient/4.5.14 (Java/11.0.24)', 4],
    ['R (4.4.1 x86_64-w64-mingw32 x86_64 mingw32)', 3],
    ['libcurl/8.3.0 r-curl/5.2.1 httr/1.4.7', 4],
    ['ows4R/0.4', 1],
    ['oc4.9.2', 3],
    ['GeoTools HTTPClient (31.2)', 2],
    ['Go-http-client/2.0', 1],
    ['axios/1.7.4', 1],
    ['Mozilla/5.0 ERDDAP/2.23', 2],
  ],
  cascade: [
    ['MapProxy-1.16.0', 3],
    ['MapServer/8.0.1 libcurl/7.88.1', 2],
    ['MapServer/7.6.4 libcurl/7.74.0', 2],
    ['mod-mapcache/1.14.0', 1],
    ['Apache-HttpClient/5.2.3 (Java/17.0.9) GeoServer/2.25.2', 1],
  ],
  robot: [
    ['Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)', 7],
    [
      `Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm) Chrome/116.0.1938.76 Safari/537.36`,
      5,
    ],
    [
      'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)',
      5,
    ],
    ['Mozilla/5.0 (compatible; ClaudeBot/1.0; +claudebot@anthropic.com)', 3],
    ['Mozilla/5.0 (compatible; SemrushBot/7~bl; +http://www.semrush.com/bot.html)', 3],
    ['Mozilla/5.0 (compatible; AhrefsBot/7.0; +http://ahrefs.com/robot/)', 3],
    ['Mozilla/5.0 (compatible; YandexBot/3.0; +http://yandex.com/bots)', 2],
    ['Mozilla/5.0 (compatible; Bytespider; spider-feedback@bytedance.com)', 2],
    ['Mozilla/5.0 (compatible; DuckDuckBot-Https/1.1; https://duckduckgo.com/duckduckbot)', 1],
    ['Friendly_Crawler/Nutch-1.20', 1],
  ],
  probe: [
    ['check_http/v2.3.3 (monitoring-plugins 2.3.3)', 2],
    ['Mozilla/5.0+(compatible; UptimeRobot/2.0; http://www.uptimerobot.com/)', 1],
    ['GeoHealthCheck 0.9.0 (https://geohealthcheck.org)', 1],
    ['Blackbox Exporter/0.25.0', 1],
    ['Zabbix 6.0', 1],
  ],
  scanner: [
    ['Mozilla/5.0 zgrab/0.x', 2],
    ['python-requests/2.27.1', 3],
    [chrome(78), 4],
    ['Go-http-client/1.1', 3],
    ['l9explore/1.2.2', 1],
  ],
  unknown: [
    ['-', 8],
    ['Mozilla/5.0', 3],
    ['null', 1],
    ['Prospecteur de données/1.0 (contact : équipe.données@partenaire.example)', 2],
    ['Outil "maison" v2', 1],
  ],
};
