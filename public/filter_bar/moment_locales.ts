import moment from 'moment';
import { LOCALE_BEFORE } from './moment_locale_before';
import 'moment/locale/fr';

// Loading a language also makes it everyone's: OSD shares moment with all its plugins.
moment.locale(LOCALE_BEFORE);
