import type { Portal } from './shared/schema/portal.ts'

/** Whose build this is. An install asks for these addresses and can talk to no other. */
export interface BuildConfig {
  /** The Board's name, as staff read it. */
  board: string
  /** Origin of the Board's server: the only address the extension may connect to. */
  server: string
  /** The first TUF root that installs trust, as the text of its file: whose releases they take. */
  root: string
  /** The targets version of the release that is out when this is built; no older one is ever taken. */
  floor: number
  /** What is known of the portals' forms; a portal without a profile is looked over by Soát itself. */
  profiles: Portal[]
  /** Match patterns of the portals that the content scripts run on. */
  portals: string[]
}

/** `npm start --port N` and the tests build for ports of their own; the sample portal stands one above the server. */
const port = Number(process.env.SOAT_PORT ?? 8162)

const config: BuildConfig = {
  board: 'Ban Tuyên giáo và Dân vận',
  server: `http://127.0.0.1:${port}`,
  // The local build trusts the keys that this machine made for itself; see scripts/local-keys.ts.
  root: process.env.SOAT_ROOT ?? '',
  floor: 1,
  profiles: [
    {
      schemaVersion: 1,
      id: 'cong-mau',
      version: 1,
      title: 'Cổng mẫu',
      matches: [`http://127.0.0.1:${port + 1}/textarea.html*`],
      draft: 'textarea.van-ban',
      fields: [],
      sections: [],
    },
    {
      schemaVersion: 1,
      id: 'so-ke-hoach',
      version: 1,
      title: 'Sổ kế hoạch công tác (cổng mẫu)',
      matches: [`http://127.0.0.1:${port + 1}/cong/sections/*`],
      fields: [
        { role: 'subject', selector: 'input[name="TenKeHoach"]' },
        { role: 'number', selector: 'input[name="KyHieu"]' },
        { role: 'date', selector: 'input[name="NgayLap"]' },
        { role: 'issuer', selector: 'input[name="DonViLap"]' },
        { role: 'signer', selector: 'input[name="NguoiKy"]' },
      ],
      sections: [
        { section: 'purpose', selector: 'textarea[name="MucDich"]' },
        { section: 'requirements', selector: 'textarea[name="YeuCau"]' },
        { section: 'tasks', selector: 'textarea[name="NhiemVu"]' },
        { section: 'implementation', selector: 'textarea[name="ToChuc"]' },
        { section: 'recipients', selector: 'textarea[name="NoiNhan"]' },
      ],
    },
  ],
  portals: [`http://127.0.0.1:${port + 1}/*`],
}

export default config
