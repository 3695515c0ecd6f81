import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { keepDesk } from '../form/beside.ts'
import { FormDesk } from '../form/desk.ts'

/** What knows and fills portals' forms, brought into a frame when a panel opens there. */
export default defineUnlistedScript(() => keepDesk((setup) => new FormDesk(setup)))
