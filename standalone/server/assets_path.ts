import { APP_ID } from '../../common/constants';

/** Where the built files of the page are served. */
export const ASSETS_PATH = `/app/${APP_ID}/assets`;
