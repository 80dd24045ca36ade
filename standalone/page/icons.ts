import { appendIconComponentCache } from '@elastic/eui/es/eui_components/icon/icon';
import { icon as alert } from '@elastic/eui/es/eui_components/icon/assets/alert';
import { icon as arrowDown } from '@elastic/eui/es/eui_components/icon/assets/arrow_down';
import { icon as arrowLeft } from '@elastic/eui/es/eui_components/icon/assets/arrow_left';
import { icon as arrowRight } from '@elastic/eui/es/eui_components/icon/assets/arrow_right';
import { icon as arrowUp } from '@elastic/eui/es/eui_components/icon/assets/arrow_up';
import { icon as boxesHorizontal } from '@elastic/eui/es/eui_components/icon/assets/boxes_horizontal';
import { icon as calendar } from '@elastic/eui/es/eui_components/icon/assets/calendar';
import { icon as check } from '@elastic/eui/es/eui_components/icon/assets/check';
import { icon as clock } from '@elastic/eui/es/eui_components/icon/assets/clock';
import { icon as cloudSunny } from '@elastic/eui/es/eui_components/icon/assets/cloudSunny';
import { icon as compass } from '@elastic/eui/es/eui_components/icon/assets/compass';
import { icon as cross } from '@elastic/eui/es/eui_components/icon/assets/cross';
import { icon as crossInACircleFilled } from '@elastic/eui/es/eui_components/icon/assets/crossInCircleFilled';
import { icon as dot } from '@elastic/eui/es/eui_components/icon/assets/dot';
import { icon as editorUnorderedList } from '@elastic/eui/es/eui_components/icon/assets/editor_unordered_list';
import { icon as empty } from '@elastic/eui/es/eui_components/icon/assets/empty';
import { icon as document } from '@elastic/eui/es/eui_components/icon/assets/document';
import { icon as expand } from '@elastic/eui/es/eui_components/icon/assets/expand';
import { icon as exportAction } from '@elastic/eui/es/eui_components/icon/assets/export';
import { icon as filter } from '@elastic/eui/es/eui_components/icon/assets/filter';
import { icon as flag } from '@elastic/eui/es/eui_components/icon/assets/flag';
import { icon as iInCircle } from '@elastic/eui/es/eui_components/icon/assets/iInCircle';
import { icon as importAction } from '@elastic/eui/es/eui_components/icon/assets/import';
import { icon as lock } from '@elastic/eui/es/eui_components/icon/assets/lock';
import { icon as menu } from '@elastic/eui/es/eui_components/icon/assets/menu';
import { icon as minusInCircle } from '@elastic/eui/es/eui_components/icon/assets/minus_in_circle';
import { icon as moon } from '@elastic/eui/es/eui_components/icon/assets/moon';
import { icon as pause } from '@elastic/eui/es/eui_components/icon/assets/pause';
import { icon as play } from '@elastic/eui/es/eui_components/icon/assets/play';
import { icon as plusInCircle } from '@elastic/eui/es/eui_components/icon/assets/plus_in_circle';
import { icon as popout } from '@elastic/eui/es/eui_components/icon/assets/popout';
import { icon as questionInCircle } from '@elastic/eui/es/eui_components/icon/assets/question_in_circle';
import { icon as refresh } from '@elastic/eui/es/eui_components/icon/assets/refresh';
import { icon as search } from '@elastic/eui/es/eui_components/icon/assets/search';
import { icon as sortDown } from '@elastic/eui/es/eui_components/icon/assets/sort_down';
import { icon as sortUp } from '@elastic/eui/es/eui_components/icon/assets/sort_up';
import { icon as stop } from '@elastic/eui/es/eui_components/icon/assets/stop';
import { icon as visPie } from '@elastic/eui/es/eui_components/icon/assets/vis_pie';
import { icon as visTable } from '@elastic/eui/es/eui_components/icon/assets/vis_table';

/** OUI loads each icon by a request of its own; those that pages use come along at once. */
export function registerIcons(): void {
  appendIconComponentCache({
    alert,
    arrowDown,
    arrowLeft,
    arrowRight,
    arrowUp,
    boxesHorizontal,
    calendar,
    check,
    clock,
    cloudSunny,
    compass,
    cross,
    crossInACircleFilled,
    dot,
    editorUnorderedList,
    empty,
    document,
    expand,
    exportAction,
    filter,
    flag,
    iInCircle,
    importAction,
    lock,
    menu,
    minusInCircle,
    moon,
    pause,
    play,
    plusInCircle,
    popout,
    questionInCircle,
    refresh,
    search,
    sortDown,
    sortUp,
    stop,
    visPie,
    visTable,
  });
}
