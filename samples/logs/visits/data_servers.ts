import type { Random } from '../../random';
import { draft } from '../visit';
import type { Draft, VisitContext } from '../visit';

const many = (count: number, make: (index: number) => Draft): Draft[] =>
  Array.from({ length: count }, (_, index) => make(index));

const dayOf = (random: Random) =>
  `20${random.int(18, 25)}-${String(random.int(1, 12)).padStart(2, '0')}-${String(random.int(1, 28)).padStart(2, '0')}`;

const tableProfiles = {
  csv: 'erddapCsv',
  csvp: 'erddapCsv',
  json: 'erddapTable',
  nc: 'erddapNc',
} as const;

/** ERDDAP: tables by dates, grids by slices, and the pages that describe them. */
export function erddap(context: VisitContext): Draft[] {
  const { random } = context;
  if (random.chance(0.6)) {
    const { layer, path } = context.choose('ERDDAP:tabledap');
    const type = random.pick(['csv', 'csv', 'json', 'nc', 'csvp'] as const);
    const email = random.chance(0.08) ? '&email=jean.dupont@partenaire.example' : '';
    return [
      draft('data', `/erddap/info/${layer}/index.json`, 'erddapJson', { layer, gap: 400 }),
      ...many(random.int(1, 8), () =>
        draft(
          'data',
          `${path}.${type}?time%2Clatitude%2Clongitude%2Ctemperature&time%3E=${dayOf(random)}T00%3A00%3A00Z${email}`,
          tableProfiles[type],
          { layer, gap: random.int(300, 4000) }
        )
      ),
    ];
  }
  const { layer, path } = context.choose('ERDDAP:griddap');
  if (random.chance(0.25)) {
    return many(random.int(2, 5), () =>
      draft(
        'data',
        `/erddap/wms/${layer}/request?service=WMS&version=1.3.0&request=GetMap&bbox=43,-10,51,0&crs=EPSG:4326&width=512&height=512&bgcolor=0x808080&layers=Land,${layer}%3Aanalysed&styles=&format=image/png`,
        'erddapMap',
        { layer, gap: random.int(500, 3000) }
      )
    );
  }
  return [
    draft('data', `${path}.${random.pick(['html', 'das', 'dds', 'graph'])}`, 'erddapPage', {
      layer,
      gap: 400,
    }),
    ...many(random.int(1, 5), () =>
      draft(
        'data',
        `${path}.nc?analysed[(${dayOf(random)}T12:00:00Z)][(43.0):(49.5)][(-6.0):(0.0)]`,
        'erddapNc',
        { layer, gap: random.int(800, 9000) }
      )
    ),
  ];
}

/** THREDDS: OPeNDAP slices by scripts, whole files, subsets, catalogue pages, maps. */
export function thredds(context: VisitContext): Draft[] {
  const { random } = context;
  const { layer, path } = context.choose('WWW:OPENDAP');
  const file = path.replace('/thredds/dodsC/', '');
  const with_ = (gap: number) => ({ layer, gap });
  switch (
    random.weighted([
      ['dap', 6],
      ['file', 2],
      ['subset', 2],
      ['catalogue', 2],
      ['map', 3],
    ] as const)
  ) {
    case 'dap':
      return [
        draft('data', `${path}.dds`, 'dapLook', with_(300)),
        draft('data', `${path}.das`, 'dapLook', with_(60)),
        ...many(random.int(2, 10), (slice) =>
          draft(
            'data',
            `${path}.dods?analysed[${slice * 24}:${slice * 24 + 23}][120:300][40:260]`,
            'dapData',
            with_(random.int(100, 1500))
          )
        ),
      ];
    case 'file':
      return [draft('data', `/thredds/fileServer/${file}`, 'ncFile', with_(900))];
    case 'subset':
      return [
        draft(
          'data',
          `/thredds/ncss/grid/${file}?var=analysed&north=49&south=43&west=-6&east=0&time_start=${dayOf(random)}&accept=netcdf4`,
          'ncSubset',
          with_(900)
        ),
      ];
    case 'catalogue':
      return [
        draft(
          'data',
          `/thredds/catalog/${file.replace(/[^/]+$/, '')}${layer}/catalog.html`,
          'threddsPage',
          with_(900)
        ),
      ];
    default:
      return many(random.int(2, 6), () => {
        const root = random.chance(0.5) ? `/thredds/wms/${file}` : '/ncwms/wms';
        const query = `service=WMS&version=1.3.0&request=GetMap&layers=${layer}/analysed&styles=boxfill%2Frainbow&colorscalerange=5,25&crs=CRS%3A84&bbox=-10,43,0,51&width=512&height=512&format=image%2Fpng&time=${dayOf(random)}T12%3A00%3A00.000Z`;
        return draft('data', `${root}?${query}`, 'ncwmsMap', with_(random.int(300, 3000)));
      });
  }
}

/** The newer interfaces: OGC API, SensorThings, STAC. */
export function modernApis(context: VisitContext): Draft[] {
  const { random } = context;
  switch (
    random.weighted([
      ['ogc', 5],
      ['sensor', 4],
      ['stac', 2],
      ['process', 1],
    ] as const)
  ) {
    case 'ogc': {
      const { layer, path } = context.choose('OGC API - Features');
      return [
        draft('data', path, 'apiPage', { layer, gap: 300 }),
        ...many(random.int(1, 5), (page) =>
          draft('data', `${path}/items?f=json&limit=500&offset=${page * 500}`, 'apiItems', {
            layer,
            gap: random.int(200, 1500),
          })
        ),
        ...(random.chance(0.4)
          ? many(4, (x) =>
              draft('data', `${path}/tiles/WebMercatorQuad/7/44/${61 + x}`, 'apiTile', {
                layer,
                gap: 40,
              })
            )
          : []),
        ...(random.chance(0.2)
          ? [
              draft(
                'data',
                `${path}/position?coords=POINT(-4.5%2048.3)&f=CoverageJSON`,
                'apiItems',
                { layer, gap: 500 }
              ),
            ]
          : []),
      ];
    }
    case 'sensor': {
      const { layer } = context.choose('OGC:SensorThings');
      const root = '/sensorthings/v1.1';
      return [
        draft('data', `${root}/Things('${layer}')?$expand=Datastreams`, 'sensorData', {
          layer,
          gap: 300,
        }),
        ...many(random.int(1, 6), () =>
          draft(
            'data',
            `${root}/Datastreams(${random.int(1, 40)})/Observations?$top=500&$orderby=phenomenonTime%20desc`,
            'sensorData',
            { layer, gap: random.int(200, 2000) }
          )
        ),
      ];
    }
    case 'stac': {
      const { layer, path } = context.choose('STAC');
      return [
        draft('data', path, 'apiPage', {
          layer,
          gap: 200,
        }),
        draft(
          'data',
          `/stac/search?collections=${layer}&bbox=-10,43,0,51&datetime=${dayOf(random)}T00:00:00Z/..&limit=50`,
          'stacSearch',
          { layer, gap: 400 }
        ),
        draft('data', '/stac/search', 'stacSearch', { method: 'POST', gap: 700 }),
      ];
    }
    default:
      return [
        draft('data', '/ogcapi/processes/extraction/execution', 'apiPage', {
          method: 'POST',
          gap: 300,
          fixed: { status: 201, bytes: 214 },
        }),
        ...many(3, () => draft('data', `/ogcapi/jobs/${random.uuid()}`, 'apiPage', { gap: 5000 })),
      ];
  }
}

export function oceanotron({ random, choose }: VisitContext): Draft[] {
  const { layer, path } = choose('Oceanotron');
  return many(random.int(1, 4), () =>
    draft(
      'data',
      `${path}?service=subset&parameters=TEMP,PSAL&bbox=-12,40,2,52&startDate=${dayOf(random)}&format=json`,
      'oceanotron',
      { layer, gap: random.int(500, 5000) }
    )
  );
}
