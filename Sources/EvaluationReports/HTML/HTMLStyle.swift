/// The style sheet of a page: readable from a phone to paper, on light and dark screens. Contrast is at least 4.5 to 1 for words,
/// which WCAG 2.2 calls AA.
enum HTMLStyle {
    static let sheet = """
        :root { color-scheme: light dark; --paper: \(Ink.paper.light); --words: \(Ink.words.light);
          --faint: \(Ink.faint.light); --guide: \(Ink.guide.light); --link: #1a5a96; --warn: #8a4b00; --band: #f4f6f8; --shadow: #9aa4ae; }
        @media (prefers-color-scheme: dark) {
          :root { --paper: \(Ink.paper.dark); --words: \(Ink.words.dark); --faint: \(Ink.faint.dark);
            --guide: \(Ink.guide.dark); --link: #8cc1f2; --warn: #f2c879; --band: #1d232a; --shadow: #5b6672; }
        }
        @media screen and (prefers-color-scheme: dark) { \(SVGWriter.darkRules) }
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; }
        body { margin: 0; background: var(--paper); color: var(--words);
          font: 1rem/1.55 Georgia, "Liberation Serif", "Times New Roman", serif; overflow-wrap: break-word; }
        main { max-width: 54rem; margin: 0 auto; padding: 1rem 1rem 4rem; }
        h1, h2, h3, table, figcaption, nav, .note, .said { font-family: Helvetica, Arial, "Liberation Sans", "DejaVu Sans", sans-serif; }
        h1 { font-size: 1.9rem; line-height: 1.2; margin: 1.5rem 0 1rem; }
        h2 { font-size: 1.35rem; line-height: 1.25; margin: 2.6rem 0 .8rem; padding-top: .8rem; border-top: 1px solid var(--guide); }
        h3 { font-size: 1.1rem; margin: 1.8rem 0 .6rem; }
        p, ul, ol { margin: .7rem 0; }
        li { margin: .3rem 0; }
        a { color: var(--link); }
        a:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
        .skip { position: absolute; left: -100vw; }
        .skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .5rem; }
        nav ul { list-style: none; padding-left: 0; columns: 16rem; }
        summary { cursor: pointer; font-family: Helvetica, Arial, "Liberation Sans", sans-serif; font-size: .9rem; padding: .3rem 0; }
        details.chapter > summary { padding: .6rem 0; border-top: 1px solid var(--guide); margin-top: .6rem; }
        /* In the line of its mark, which would stand alone over a heading of two lines. */
        details.chapter > summary h2 { display: inline; border: 0; margin: 0; padding: 0; }
        .callout { border-left: 5px solid var(--warn); background: var(--band); padding: .3rem 1rem; margin: 1rem 0; }
        .scroll { overflow-x: auto; max-width: 100%; margin: 1rem 0;
          background: linear-gradient(to right, var(--paper) 40%, transparent) left / 2.5rem 100% no-repeat local,
            linear-gradient(to left, var(--paper) 40%, transparent) right / 2.5rem 100% no-repeat local,
            linear-gradient(to right, var(--shadow), transparent) left / .7rem 100% no-repeat scroll,
            linear-gradient(to left, var(--shadow), transparent) right / .7rem 100% no-repeat scroll; }
        table { border-collapse: collapse; font-size: .86rem; line-height: 1.35; min-width: 60%; }
        caption { caption-side: top; text-align: left; font-weight: bold; padding: .9rem 0 .4rem; }
        th, td { text-align: left; vertical-align: top; padding: .35rem .7rem .35rem 0; border-bottom: 1px solid var(--guide); font-weight: normal; }
        thead th { border-bottom: 2px solid var(--words); font-weight: bold; vertical-align: bottom; }
        .number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; padding-left: .5rem; }
        .total th, .total td { font-weight: bold; border-top: 2px solid var(--words); border-bottom: 0; }
        .note { font-size: .82rem; color: var(--faint); }
        caption span { display: block; position: sticky; left: 0; max-width: calc(100vw - 2rem); }
        tbody th:not(.number, .brief) { min-width: min(12rem, 45vw); overflow-wrap: anywhere; }
        .amount, .brief { white-space: nowrap; }
        td.text { min-width: 14rem; }
        code { font-size: .9em; overflow-wrap: anywhere; }
        td code { overflow-wrap: normal; white-space: nowrap; }
        figure { margin: 1.4rem 0; }
        /* Letters of 12 pixels in a picture are no smaller than 11 on a page. */
        figure svg { display: block; width: 100%; min-width: 700px; max-width: 760px; height: auto; }
        /* Without its own ground the shadow behind it shows that it goes on. */
        figure svg > g > rect:first-child { fill: none; }
        figcaption { font-weight: bold; line-height: 1.35; }
        figcaption span { display: block; font-weight: normal; font-size: .82rem; color: var(--faint); }
        .said { font-size: .9rem; }
        figure .scroll { margin: .4rem 0; }
        pre { font-size: .8rem; line-height: 1.3; }
        @media print {
          :root { color-scheme: light; --paper: #fff; --words: #000; --faint: #444; --guide: #bbb; --link: #000; --warn: #444; --band: #fff; }
          @page { margin: 18mm 16mm; }
          body { font-size: 10pt; }
          main { max-width: none; padding: 0; }
          details.chapter::details-content { content-visibility: visible; block-size: auto; }
          details.chapter > summary { list-style: none; }
          nav, .skip, figure details { display: none; }
          h2, h3, caption { break-after: avoid; }
          tr, figure, .callout, .short { break-inside: avoid; }
          thead, tbody tr:first-child { break-after: avoid; }
          tbody tr:last-child { break-before: avoid; }
          .scroll { overflow: visible; background: none; }
          caption span { max-width: none; }
          tbody th:not(.number, .brief), td.text { min-width: 0; }
          table { font-size: 7.5pt; min-width: 0; width: 100%; }
          th, td { padding-right: .4rem; }
          thead { display: table-header-group; }
          figure svg { min-width: 0; max-height: 235mm; }
          a { text-decoration: none; }
        }
        """
}
