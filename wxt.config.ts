import { defineConfig } from 'wxt'
import board from './soat.config.ts'

/** Firefox knows no ports in match patterns. */
const withoutPorts = (patterns: string[] = []) => [...new Set(patterns.map(withoutPort))]
const withoutPort = (pattern: string) => pattern.replace(/^(\*|https?):\/\/([^/:]+):\d+\//, '$1://$2/')

export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  outDir: process.env.SOAT_OUT ?? '.output',
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/module-react', '@wxt-dev/i18n/module'],
  vite: ({ browser }) => ({
    build: { target: browser === 'firefox' ? 'firefox140' : 'chrome109', modulePreload: { polyfill: false } },
    define: {
      'process.env.SOAT_PORT': JSON.stringify(process.env.SOAT_PORT ?? null),
      'process.env.SOAT_ROOT': JSON.stringify(process.env.SOAT_ROOT ?? null),
    },
  }),
  manifest: ({ browser }) => {
    const firefox = browser === 'firefox'
    return {
      name: '__MSG_manifest_name__',
      description: '__MSG_manifest_description__',
      default_locale: 'vi',
      // `activeTab`: a click on the toolbar button tells which page the person is on, to offer «Bật trên cổng này».
      permissions: ['storage', 'scripting', 'alarms', 'activeTab', ...(firefox ? [] : ['sidePanel'])],
      host_permissions: [`${board.server}/*`, ...board.portals],
      content_scripts: [
        {
          matches: board.portals,
          js: ['detector.js'],
          run_at: 'document_idle',
          all_frames: true,
          match_about_blank: true,
          match_origin_as_fallback: true,
        },
      ],
      optional_host_permissions: ['https://*/*', 'http://*/*'],
      commands: {
        'open-panel': {
          suggested_key: { default: 'Alt+Shift+S' },
          description: '__MSG_manifest_commandOpen__',
        },
        'next-finding': {
          suggested_key: { default: 'Alt+Shift+N' },
          description: '__MSG_manifest_commandNext__',
        },
        'previous-finding': {
          // Chromium takes no more than four suggestions; the next finding comes round to the one before.
          ...(firefox ? { suggested_key: { default: 'Alt+Shift+P' } } : {}),
          description: '__MSG_manifest_commandPrevious__',
        },
        'apply-fix': {
          suggested_key: { default: 'Alt+Shift+F' },
          description: '__MSG_manifest_commandFix__',
        },
        'find-clause': {
          suggested_key: { default: 'Alt+M' },
          description: '__MSG_manifest_commandFindClause__',
        },
      },
      action: { default_title: '__MSG_manifest_action__' },
      content_security_policy: {
        extension_pages: `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src ${board.server}; frame-ancestors *; base-uri 'none'; form-action 'none'`,
      },
      web_accessible_resources: [
        {
          resources: ['panel.html'],
          matches: ['http://*/*', 'https://*/*'],
          ...(firefox ? {} : { use_dynamic_url: true }),
        },
      ],
      ...(firefox
        ? {
            browser_specific_settings: {
              gecko: {
                id: 'soat@soat.invalid',
                strict_min_version: '140.0',
                data_collection_permissions: { required: ['none'] },
              },
            },
            sidebar_action: {
              default_panel: 'panel.html?place=side',
              default_title: '__MSG_manifest_name__',
            },
          }
        : {
            minimum_chrome_version: '109',
            storage: { managed_schema: 'managed-schema.json' },
            side_panel: { default_path: 'panel.html?place=side' },
          }),
    }
  },
  hooks: {
    'build:before': () => {
      if (board.root === '')
        throw new Error('soat.config.ts names no TUF root; `npm run build` has the one of this machine')
    },
    'build:manifestGenerated': ({ config }, manifest) => {
      if (config.browser !== 'firefox') return
      manifest.host_permissions = withoutPorts(manifest.host_permissions)
      for (const script of manifest.content_scripts ?? []) script.matches = withoutPorts(script.matches)
    },
  },
})
