export const PLUGIN_ID = 'sextantDashboards';
export const APP_ID = 'sextant';
export const APP_TITLE = 'Sextant';
