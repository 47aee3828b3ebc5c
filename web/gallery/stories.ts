import { content } from './stories/content'
import { controls } from './stories/controls'
import { frame } from './stories/frame'
import { visit } from './stories/visit'
import type { Story } from './story'

export const stories: readonly Story[] = [...controls, ...content, ...visit, ...frame]

export const storyId = (story: Story): string => `${story.component}/${story.state}`
