// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.report.ui.internal;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.part.ViewPart;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.session.Subscription;
import org.filmwright.pipeline.FilmReports;
import org.filmwright.report.Report;
import org.filmwright.report.ReportKind;
import org.filmwright.ui.FilmWindow;
import org.filmwright.ui.Operations;
import org.filmwright.ui.UiThread;
import org.filmwright.ui.theme.Labels;
import org.filmwright.ui.theme.Palette;

/** Reports on the script as it is now: tables, and charts of dialogue and action, pace, times of day and screen time. */
public final class ReportView extends ViewPart {
    /** Id of the view. */
    public static final String ID = "org.filmwright.report.ui.view";

    private static final int REST = 1500;
    private static final int WIDTH = 560;
    private static final int ROWS = 400;

    private FilmWindow window;
    private Combo kind;
    private Label facts;
    private Button export;
    private ScrolledComposite scroll;
    private Composite page;
    private String film = "";
    private int changes;

    @Override
    public void createPartControl(Composite parent) {
        window = getSite().getService(FilmWindow.class);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        Composite bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).margins(8, 5).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        kind = new Combo(bar, SWT.READ_ONLY);
        kind.setData("org.filmwright.ui.id", "org.filmwright.report.ui.kind");
        kind.setItems(Arrays.stream(ReportKind.values()).map(ReportKind::title).toArray(String[]::new));
        kind.select(ReportKind.STATISTICS.ordinal());
        kind.addListener(SWT.Selection, event -> reload());
        facts = new Label(bar, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(facts);
        export = new Button(bar, SWT.PUSH);
        export.setText("Export…");
        export.setToolTipText("Writes this report as PDF or CSV");
        export.addListener(SWT.Selection, event -> export());
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(scroll);
        scroll.addListener(SWT.Resize, event -> fit());
        Subscription edits = window.onChange(change -> soon());
        Subscription films = window.onWindowChange(this::windowChanged);
        scroll.addDisposeListener(event -> {
            edits.close();
            films.close();
        });
        reload();
    }

    /** Reads again once nobody has changed anything for a moment. */
    private void soon() {
        int mine = ++changes;
        UiThread.after(REST, scroll, () -> {
            if (mine == changes) {
                reload();
            }
        });
    }

    private void windowChanged() {
        String now = window.film().map(FilmSession::id).orElse("");
        if (!now.equals(film) && !scroll.isDisposed()) {
            film = now;
            reload();
        }
    }

    /** Shows a report. */
    public void show(ReportKind next) {
        kind.select(next.ordinal());
        reload();
    }

    private ReportKind kind() {
        return ReportKind.values()[Math.max(0, kind.getSelectionIndex())];
    }

    private void reload() {
        FilmSession session = window.film().orElse(null);
        export.setEnabled(session != null);
        if (session == null) {
            show(List.of(), "");
            return;
        }
        ReportKind wanted = kind();
        Operations.load("Report", scroll, monitor -> FilmReports.make(session, wanted, null), report -> {
            if (wanted == kind()) {
                show(report.sections(), "As the script is now");
            }
        }, status -> show(List.of(), status.getMessage()));
    }

    private void show(List<Report.Section> sections, String said) {
        facts.setText(said);
        facts.setForeground(Palette.of(facts).muted());
        if (page != null) {
            page.dispose();
        }
        page = new Composite(scroll, SWT.NONE);
        page.setBackground(Palette.of(scroll).surface());
        GridLayoutFactory.swtDefaults().numColumns(2).equalWidth(true).margins(12, 10).spacing(12, 12).applyTo(page);
        for (Report.Section section : sections) {
            Control control = switch (section) {
                case Report.Chart chart -> ReportChart.draw(page, chart);
                case Report.Table table -> table(table);
                case Report.Script script -> script(script);
                case Report.Prose prose -> text(prose.title(), prose.text());
                case Report.Cards cards -> text(cards.title(), cards.cards().stream()
                        .map(card -> card.title() + "\n" + card.text()).collect(Collectors.joining("\n\n")));
            };
            boolean wide = !(section instanceof Report.Chart chart) || chart.shape() == Report.Shape.PROFILE;
            int height = section instanceof Report.Chart chart && chart.shape() == Report.Shape.BARS
                    ? Math.max(220, 60 + 26 * chart.values().size()) : section instanceof Report.Chart ? 240 : SWT.DEFAULT;
            GridDataFactory.fillDefaults().grab(true, false).span(wide ? 2 : 1, 1).hint(200, height).applyTo(control);
        }
        scroll.setContent(page);
        fit();
    }

    private void fit() {
        if (page != null && !page.isDisposed()) {
            scroll.setMinSize(page.computeSize(Math.max(WIDTH, scroll.getClientArea().width), SWT.DEFAULT));
        }
    }

    private Composite titled(String title) {
        Composite box = new Composite(page, SWT.NONE);
        box.setBackground(page.getBackground());
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(box);
        if (!title.isBlank()) {
            Label heading = Labels.heading(new Label(box, SWT.NONE));
            heading.setText(title.replace("&", "&&"));
            heading.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        }
        return box;
    }

    private Control table(Report.Table section) {
        Composite box = titled(section.title());
        Table table = new Table(box, SWT.FULL_SELECTION);
        table.setData("org.filmwright.ui.id", "org.filmwright.report.ui.table");
        table.setHeaderVisible(true);
        int weights = Math.max(1, section.columns().stream().mapToInt(Report.Column::weight).sum());
        for (Report.Column column : section.columns()) {
            TableColumn shown = new TableColumn(table, column.number() ? SWT.RIGHT : SWT.LEFT);
            shown.setText(column.name());
            shown.setWidth(Math.max(40, 700 * column.weight() / weights));
        }
        for (List<String> row : section.rows().subList(0, Math.min(ROWS, section.rows().size()))) {
            new TableItem(table, SWT.NONE).setText(row.toArray(String[]::new));
        }
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        if (section.rows().size() > ROWS) {
            new Label(box, SWT.NONE).setText("… and " + (section.rows().size() - ROWS) + " more rows in the export");
        }
        return box;
    }

    private Control script(Report.Script section) {
        StringBuilder lines = new StringBuilder();
        section.lines().forEach(line -> lines.append(switch (line.voice()) {
            case SCENE -> "\n" + line.text();
            case CUE, OWN_NAME -> "        " + line.text();
            case OWN, ASIDE -> "    " + line.text();
        }).append('\n'));
        return text(section.title(), lines.toString().strip());
    }

    private Control text(String title, String words) {
        Composite box = titled(title);
        StyledText text = new StyledText(box, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY);
        text.setText(words);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(text);
        return box;
    }

    private void export() {
        FilmSession session = window.film().orElse(null);
        FileDialog dialog = new FileDialog(getSite().getShell(), SWT.SAVE);
        if (session != null) {
            ReportKind wanted = kind();
            dialog.setText("Export Report: " + wanted.title());
            dialog.setFileName(session.name() + " - " + wanted.title() + ".pdf");
            dialog.setFilterPath(session.folder().resolve("exports").toString());
            dialog.setFilterExtensions(new String[] {"*.pdf", "*.csv"});
            dialog.setOverwrite(true);
            String chosen = dialog.open();
            if (chosen != null) {
                boolean csv = chosen.toLowerCase(Locale.ROOT).endsWith(".csv");
                Operations.schedule("Writing the report " + wanted.title(), null, monitor -> FilmReports.write(session,
                        FilmReports.make(session, wanted, null), Path.of(chosen), csv));
            }
        }
    }

    @Override
    public void setFocus() {
        kind.setFocus();
    }
}
