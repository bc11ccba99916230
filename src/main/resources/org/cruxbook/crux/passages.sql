-- All words on some pages, a row for each passage: where it stands, and what it is called and says.
-- Each table is reached from the pages by its indexes; a common table expression would be read whole, each time.

select crux.slug, 'TITLE' as part, '' as heading, '' as anchor, '' as name, title as words,
       -3 as section, 0 as block, 0 as item
from crux
where crux.slug in (:slugs)
union all
select crux.slug, 'DESCRIPTION', '', '', '', description, -2, 0, 0
from crux
where crux.slug in (:slugs) and description is not null
union all
select crux.slug, 'CLAIM', '', '', '', claim_plain, -1, 0, 0
from crux
where crux.slug in (:slugs) and claim_plain is not null
union all
select crux.slug, 'HEADING', section.heading_plain, section.anchor, '', section.heading_plain, section.position, -1, 0
from crux
join section on section.crux_id = crux.id
where crux.slug in (:slugs) and section.heading_plain is not null
union all
select crux.slug, 'HEADING', block.heading_plain, block.anchor, '', block.heading_plain,
       section.position, block.position, -2
from crux
join section on section.crux_id = crux.id
join block on block.section_id = section.id
where crux.slug in (:slugs) and block.heading_plain is not null
union all
select crux.slug, 'PROSE', coalesce(block.heading_plain, section.heading_plain), coalesce(block.anchor, section.anchor),
       '', block.prose_plain, section.position, block.position, 0
from crux
join section on section.crux_id = crux.id
join block on block.section_id = section.id
where crux.slug in (:slugs) and block.prose_plain is not null
union all
select crux.slug, 'FAILURE_MODE', coalesce(block.heading_plain, section.heading_plain),
       coalesce(block.anchor, section.anchor), failure_mode.name_plain, failure_mode.description_plain,
       section.position, block.position, failure_mode.position
from crux
join section on section.crux_id = crux.id
join block on block.section_id = section.id
join failure_mode on failure_mode.block_id = block.id
where crux.slug in (:slugs)
union all
select crux.slug, 'ARGUMENT', coalesce(block.heading_plain, section.heading_plain),
       coalesce(block.anchor, section.anchor), argument.name_plain, argument.detail_plain,
       section.position, block.position, argument.position
from crux
join section on section.crux_id = crux.id
join block on block.section_id = section.id
join argument on argument.block_id = block.id
where crux.slug in (:slugs)
union all
select crux.slug, 'EFFORT', coalesce(block.heading_plain, section.heading_plain),
       coalesce(block.anchor, section.anchor), effort.name_plain,
       concat_ws(', ', nullif(effort.status_plain, ''), nullif(effort.effectiveness_plain, ''),
                 (select string_agg(nullif(cell_plain, ''), ', ' order by position)
                  from effort_more
                  where effort_id = effort.id)),
       section.position, block.position, effort.position
from crux
join section on section.crux_id = crux.id
join block on block.section_id = section.id
join effort on effort.block_id = block.id
where crux.slug in (:slugs)
union all
select crux.slug, 'SUB_CRUX', coalesce(block.heading_plain, section.heading_plain),
       coalesce(block.anchor, section.anchor), sub_crux.question_plain,
       concat_ws(' / ', nullif(sub_crux.first_plain, ''), nullif(sub_crux.second_plain, '')),
       section.position, block.position, sub_crux.position
from crux
join section on section.crux_id = crux.id
join block on block.section_id = section.id
join sub_crux on sub_crux.block_id = block.id
where crux.slug in (:slugs)
union all
select crux.slug, 'CONTRAST', coalesce(block.heading_plain, section.heading_plain),
       coalesce(block.anchor, section.anchor), '',
       (select string_agg(nullif(label_plain, ''), ' / ' order by position)
        from block_label
        where block_id = block.id),
       section.position, block.position, -1
from crux
join section on section.crux_id = crux.id
join block on block.section_id = section.id
where crux.slug in (:slugs) and block.kind = 'Contrast'
union all
select crux.slug, 'CONTRAST', coalesce(block.heading_plain, section.heading_plain),
       coalesce(block.anchor, section.anchor), '',
       concat_ws(' / ', nullif(contrast_row.left_plain, ''), nullif(contrast_row.right_plain, '')),
       section.position, block.position, contrast_row.position
from crux
join section on section.crux_id = crux.id
join block on block.section_id = section.id
join contrast_row on contrast_row.block_id = block.id
where crux.slug in (:slugs)
union all
select crux.slug, 'QUESTION', coalesce(block.heading_plain, section.heading_plain),
       coalesce(block.anchor, section.anchor), question.lead_in_plain, question.text_plain,
       section.position, block.position, question.number
from crux
join section on section.crux_id = crux.id
join block on block.section_id = section.id
join question on question.group_id = block.id
where crux.slug in (:slugs)
union all
select crux.slug, 'QUESTION', '', 'chain', '', chain_step.words, 1000000, 0, chain_step.position
from crux
join chain_step on chain_step.crux_id = crux.id
where crux.slug in (:slugs) and chain_step.words is not null
order by slug, section, block, item
