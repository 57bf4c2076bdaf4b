// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.internal.start;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.filmwright.api.FilmException;
import org.filmwright.api.FilmFormat;
import org.filmwright.ui.FilmWindow;
import org.filmwright.ui.internal.preferences.UiPreferences;
import org.filmwright.ui.theme.Palette;

/** The form that makes a film: title, folder, format, and a script to begin with. */
public final class NewFilmForm {
    private static final String[] RATES = {"24", "23.976", "25", "29.97", "30", "48", "50", "60"};
    private static final String[] SIZES = {"1920x1080", "1280x720", "640x360", "2048x1080", "3840x2160"};

    private final FilmWindow window;
    private final Composite form;
    private final Text title;
    private final Text folder;
    private final Combo rate;
    private final Combo size;
    private final Combo page;
    private final Text script;
    private final Label problem;
    private final Button make;
    private boolean folderByHand;

    /** Frame rates to choose from. */
    public static String[] rates() {
        return RATES.clone();
    }

    /** Picture sizes to choose from. */
    public static String[] sizes() {
        return SIZES.clone();
    }

    /** Page sizes to choose from. */
    public static String[] pages() {
        return new String[] {"Letter", "A4"};
    }

    NewFilmForm(Composite parent, FilmWindow window) {
        this.window = window;
        form = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(10, 8).applyTo(form);
        title = field("&Title", "org.filmwright.ui.new.title");
        title.addListener(SWT.Modify, event -> proposeFolder());
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(title);
        folder = field("&Folder", "org.filmwright.ui.new.folder");
        folder.addListener(SWT.KeyDown, event -> folderByHand = true);
        folder.addListener(SWT.Modify, event -> check());
        browse("Choose…", this::chooseFolder);
        label("F&ormat");
        Composite format = new Composite(form, SWT.NONE);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(format);
        GridLayoutFactory.fillDefaults().numColumns(4).spacing(8, 0).applyTo(format);
        rate = combo(format, RATES, "Frame rate", UiPreferences.RATE);
        Label fps = new Label(format, SWT.NONE);
        fps.setText("fps");
        size = combo(format, SIZES, "Picture size", UiPreferences.SIZE);
        page = combo(format, pages(), "Page size", UiPreferences.PAGE);
        script = field("&Script", "org.filmwright.ui.new.script");
        script.setMessage("Optional: a screenplay to begin with");
        script.addListener(SWT.Modify, event -> check());
        browse("Choose…", this::chooseScript);
        label("");
        Composite end = new Composite(form, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(end);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 0).applyTo(end);
        make = new Button(end, SWT.PUSH);
        make.setText("&Make film");
        make.addListener(SWT.Selection, event -> submit());
        problem = new Label(end, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(problem);
        title.addListener(SWT.DefaultSelection, event -> submit());
        check();
    }

    Composite control() {
        return form;
    }

    void focus() {
        title.setFocus();
    }

    private void label(String text) {
        Label label = new Label(form, SWT.NONE);
        label.setText(text);
        GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).applyTo(label);
    }

    private Text field(String name, String id) {
        label(name);
        Text text = new Text(form, SWT.BORDER);
        text.setData("org.filmwright.ui.id", id);
        GridDataFactory.fillDefaults().grab(true, false).hint(360, SWT.DEFAULT).applyTo(text);
        return text;
    }

    private void browse(String text, Runnable action) {
        Button button = new Button(form, SWT.PUSH);
        button.setText(text);
        button.addListener(SWT.Selection, event -> action.run());
    }

    private static Combo combo(Composite parent, String[] items, String toolTip, String preferred) {
        Combo combo = new Combo(parent, SWT.DROP_DOWN | SWT.READ_ONLY);
        combo.setItems(items);
        combo.select(Math.max(0, List.of(items).indexOf(UiPreferences.text(preferred))));
        combo.setToolTipText(toolTip);
        return combo;
    }

    private void proposeFolder() {
        if (!folderByHand) {
            String name = slug(title.getText());
            folder.setText(name.isEmpty() ? "" : Path.of(UiPreferences.text(UiPreferences.FILMS), name).toString());
        }
        check();
    }

    /** A folder name from a title: lower case, words joined by hyphens. */
    static String slug(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    }

    private void chooseFolder() {
        DirectoryDialog dialog = new DirectoryDialog(form.getShell());
        dialog.setMessage("The film gets a folder of its own.");
        String chosen = dialog.open();
        if (chosen != null) {
            folderByHand = true;
            folder.setText(chosen);
        }
    }

    void chooseScript() {
        FileDialog dialog = new FileDialog(form.getShell(), SWT.OPEN);
        dialog.setFilterExtensions(new String[] {"*.fountain;*.spmd;*.txt;*.fdx", "*.*"});
        String chosen = dialog.open();
        if (chosen != null) {
            script.setText(chosen);
            if (title.getText().isBlank()) {
                title.setText(Path.of(chosen).getFileName().toString().replaceAll("\\.[^.]+$", ""));
            }
        }
    }

    private String check() {
        String sentence = "";
        if (title.getText().isBlank()) {
            sentence = "Give the film a title.";
        } else {
            try {
                Path.of(folder.getText());
                Path.of(script.getText());
            } catch (InvalidPathException e) {
                sentence = "The path " + e.getInput() + " cannot be used: " + e.getReason() + ".";
            }
        }
        if (sentence.isEmpty() && folder.getText().isBlank()) {
            sentence = "Choose a folder for the film.";
        }
        problem.setText(sentence);
        problem.setForeground(Palette.of(form).muted());
        make.setEnabled(sentence.isEmpty());
        return sentence;
    }

    private void submit() {
        if (!check().isEmpty()) {
            return;
        }
        String from = script.getText().strip();
        if (!from.isEmpty() && !Files.isReadable(Path.of(from))) {
            problem.setText("There is no script at " + from + ".");
            problem.setForeground(Palette.of(form).bad());
            return;
        }
        try {
            window.create(Path.of(folder.getText().strip()), title.getText().strip(), format(),
                    from.isEmpty() ? null : Path.of(from));
        } catch (FilmException e) {
            problem.setText(e.getMessage());
        }
    }

    private FilmFormat format() throws FilmException {
        int[] fps = FilmFormat.parseFps(rate.getText());
        int[] pixels = FilmFormat.parseSize(size.getText());
        FilmFormat usual = FilmFormat.DEFAULT;
        double aspect = Math.round(1000.0 * pixels[0] / pixels[1]) / 1000.0;
        return new FilmFormat(fps[0], fps[1], aspect, pixels[0], pixels[1], page.getText().toLowerCase(Locale.ROOT),
                usual.language(), usual.startTimecode());
    }
}
