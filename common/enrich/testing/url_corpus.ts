/** What is asked, and what may be stored of it. The same where nothing identifies anyone. */
type Case = readonly [written: string, stored: string];

const same = (text: string): Case => [text, text];

export const QUERIES: readonly Case[] = [
  // Ordinary requests lose nothing.
  same('SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=a,b&CRS=EPSG:4326&BBOX=40,-10,50,10'),
  same('service=WFS&request=GetFeature&typeNames=ms:sites&outputFormat=application%2Fjson'),
  same('map=%2Fmaps%2Fquadrige.map&layers=surval&styles='),
  same('time%2Clatitude%2Clongitude&time%3E=2020-01-01T00%3A00%3A00Z&platform_code=%226900678%22'),
  same('layers=keys,token,password&styles=email'),
  same('tokenizer=standard&keyword=temp&keywords=monkey&hotkey=1&turkey=2&passage=3'),
  same('cql_filter=NAME%3D%27O%27%27Brien%27%20AND%20depth%20%3E%204'),
  same('format=image/png;%20mode=8bit'),
  same('dpiMode=7&MAP_RESOLUTION=96&FORMAT_OPTIONS=dpi:96'),
  same('q=basic+statistics&any=bear'),
  same('url=https%3A%2F%2Fsextant.ifremer.fr%2Fservices%2Fwms%2Fsurval'),
  same('layer=ws:a@EPSG:900913@png&x=1'),
  // Names of secrets, whatever their case and marks.
  ['email=a@b.org&x=1', 'x=1'],
  ['x=1&E-Mail=a%40b.org', 'x=1'],
  ['access_token=abc&amp;api_key=d&PASSWORD=e&X-Amz-Signature=f&y', 'y'],
  ['userToken=1&my-secret=2&JSESSIONID=3&layers=a', 'layers=a'],
  ['authkey=9f6c1e2a&layers=a', 'layers=a'],
  ['oauth_consumer_key=k&oauth_signature=s&oauth_nonce=1', 'oauth_nonce=1'],
  ['AWSAccessKeyId=AK&Signature=x%3D&Expires=1', 'Expires=1'],
  ['j_username=ann&j_password=pw&x', 'x'],
  ['user=jean.dupont&mdp=x&userId=4&utilisateur=ann&layers=users', 'layers=users'],
  ['SAMLResponse=PHNhbWw&RelayState=r', 'RelayState=r'],
  ['firstname=Ann&LastName=Martin&phone=0102&layers=a', 'layers=a'],
  ['e%6Dail=a', ''],
  ['http://h/?token=abc&a=1', 'a=1'],
  ['a=1&&token=2&', 'a=1&&'],
  // E-mail addresses in values.
  ['contact=jean.dupont%40ifremer.fr&x', 'contact=(email)&x'],
  ['q=jean.dupont@ifremer.fr,luc@x.org', 'q=(email),(email)'],
  ['q=a%2540b.org', 'q=(email)'],
  ['q=a%252540b.org', 'q=(email)'],
  ['q=jean%2Btag%40x.org', 'q=(email)'],
  ['q=ren%C3%A9.dupr%C3%A9%40soci%C3%A9t%C3%A9.fr!', 'q=(email)!'],
  ['q=rené@x.org', 'q=(email)'],
  ['q=jean@x.fr.1&to=root@192.0.2.7', 'q=(email).1&to=(email)'],
  same('js=ol@7.1.0,ol@7.1.0-beta.2&tile=2@2x.png'),
  ['filter=<Literal>me@x.org</Literal>', 'filter=<Literal>(email)</Literal>'],
  // Tokens in values.
  ['id=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.abc-_1', 'id=(token)'],
  ['h=Bearer%20abcdefgh.ij-k&x', 'h=Bearer%20(token)&x'],
  // Addresses inside addresses.
  ['url=http%3A%2F%2Fh%3Ftoken%3Dabc%26a%3D1', 'url=http%3A%2F%2Fh%3Ftoken%3D(removed)%26a%3D1'],
  [
    'url=http%253A%252F%252Fh%253Fpassword%253Dabc%2526a%253D1',
    'url=http%253A%252F%252Fh%253Fpassword%253D(removed)%2526a%253D1',
  ],
  ['url=http://ann:pw@h.org/wms&x', 'url=http://h.org/wms&x'],
  ['url=http%3A%2F%2Fann%3Apw%40h%2Fwms&x', 'url=http%3A%2F%2Fh%2Fwms&x'],
  ['back=/a;jsessionid=AB12&x', 'back=/a&x'],
  ['back=%2Fa%3Bjsessionid%3DAB12&x', 'back=%2Fa&x'],
  ['body={"layer":1,"password":"pw1"}', 'body={"layer":1,"password":"(removed)"}'],
  ['body={"user":"ann","layer":"a"}', 'body={"user":"(removed)","layer":"a"}'],
  ['body=%7B%22api_key%22%3A%22k1%22%7D&x=1', 'body=%7B%22api_key%22%3A%22(removed)&x=1'],
];

export const PATHS: readonly Case[] = [
  same('/services/wms/surval'),
  same('/wmts/1.0.0/layer/default/PM/3/2/1.png'),
  same('/tms/1.0.0/ws:a@EPSG:900913@png/1/2/3.png'),
  same('/v1.1/Datastreams(1)/Observations'),
  same('/tiles/osm/5/3/2@2x.png'),
  same('/tiles/osm/5/3/2@1.5x.webp'),
  same('/npm/ol@7.1.0/ol.css'),
  ['/u/a@x.png.org/2@2x.png', '/u/(email)/2@2x.png'],
  ['/users/jean.dupont@ifremer.fr/map', '/users/(email)/map'],
  ['/a;jsessionid=AB12?x', '/a?x'],
  ['/a%3Bjsessionid%3DAB12/b', '/a/b'],
  ['/proxy/http://ann:pw@h.org/wms', '/proxy/http://h.org/wms'],
  ['/a&token=abc&b=1', '/a&token=(removed)&b=1'],
  ['/eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.s/a', '/(token)/a'],
];

export const REFERRERS: readonly Case[] = [
  same('https://h.org'),
  same('https://sextant.ifremer.fr/Donnees/Catalogue?x=1'),
  same('android-app://org.a'),
  ['https://u:p@h.org/a?token=1&b=2#c', 'https://h.org/a?b=2'],
  ['https://h.org/?email=a@b.org', 'https://h.org/'],
  ['https://h.org/cb#access_token=abc', 'https://h.org/cb'],
  ['https://mail.org/jean.dupont%40ifremer.fr/inbox', 'https://mail.org/(email)/inbox'],
  ['me@b.org', '(email)'],
  ['/relative?password=x', '/relative?password=(removed)'],
];
