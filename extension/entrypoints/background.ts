import { defineBackground } from 'wxt/utils/define-background'
import { serve } from '../background/serve.ts'

export default defineBackground(serve)
