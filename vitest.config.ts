import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/shared/**/*.test.ts', 'tests/cli/**/*.test.ts', 'tests/scripts/**/*.test.ts'],
        },
      },
    ],
  },
})
