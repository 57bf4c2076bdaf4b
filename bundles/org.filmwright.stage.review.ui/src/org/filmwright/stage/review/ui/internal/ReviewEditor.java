// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.stage.review.ui.internal;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.filmwright.api.FilmFormat;
import org.filmwright.api.session.ModelChange;
import org.filmwright.api.session.Subscription;
import org.filmwright.api.stage.Stages;
import org.filmwright.media.FfmpegRunner;
import org.filmwright.ui.EmptyState;
import org.filmwright.ui.Operations;
import org.filmwright.ui.StageContext;
import org.filmwright.ui.StageEditor;
import org.filmwright.ui.StageHeader;
import org.filmwright.ui.UiThread;

/** Review &amp; Assembly: the cut as a strip of clips, and its picture and sound. */
public final class ReviewEditor extends StageEditor implements MoviePlayer.Screen, Transport.Commands {
    private static final int REST = 700;

    private final CutRenders renders = new CutRenders();
    private FilmFormat format;
    private CutMovies movies;
    private MoviePlayer player;
    private Movie first;
    private Cut cut;
    private StageHeader header;
    private Composite stack;
    private Composite page;
    private EmptyState empty;
    private PictureCanvas picture;
    private CutStrip strip;
    private Transport transport;
    private Button render;
    private volatile boolean painting;
    private String note = "";
    private boolean looking;

    @Override
    protected void prepare(StageContext stage, IProgressMonitor monitor) throws CoreException {
        movies = new CutMovies(stage.film(), FfmpegRunner.standard());
        Optional<Path> newest = movies.newest();
        first = newest.isPresent() ? movies.movie(newest.get(), monitor) : null;
    }

    @Override
    protected void createStage(Composite parent, StageContext stage) {
        format = stage.film().format();
        cut = Cut.of(stage.film().snapshot());
        player = new MoviePlayer(movies.runner(), this);
        parent.addDisposeListener(event -> player.close());
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        header = new StageHeader(parent, stage.stage().name());
        header.button("Fit", "Shows the whole cut", () -> strip.zoom(0));
        header.button("−", "Pulls time together", () -> strip.zoom(-1));
        header.button("+", "Spreads time out", () -> strip.zoom(1));
        render = header.button("Render", "Renders the cut to a movie file", () -> renders.render(stage, this::rendered));
        stack = new Composite(parent, SWT.NONE);
        stack.setLayout(new StackLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(stack);
        page = new Composite(stack, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
        picture = new PictureCanvas(page);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(picture);
        transport = new Transport(page, this);
        strip = new CutStrip(page, format, cut, this::seek);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(strip);
        strip.onSelect(() -> stage.select(java.util.Arrays.stream(strip.selection())
                .mapToObj(item -> cut.pieces().get(item).clip()).toList()));
        picture.addListener(SWT.KeyDown, this::key);
        picture.addListener(SWT.MouseDown, event -> picture.setFocus());
        picture.addListener(SWT.MouseUp, event -> toggle());
        strip.addListener(SWT.KeyDown, this::stripKey);
        empty = new EmptyState(stack, "No cut yet", stage.stage().description());
        if (stage.writable()) {
            empty.action("Make", () -> stage.run("org.filmwright.app.command.film.make"));
        }
        stage.onChange(picture, this::changed);
        Subscription window = stage.window().onWindowChange(() -> UiThread.after(REST, picture, this::lookForMovie));
        picture.addDisposeListener(event -> window.close());
        refresh();
        open(first, 0);
    }

    private void changed(ModelChange change) {
        if (change.touchesStage(Stages.REVIEW) || change.touchesStage(Stages.SHOTS)) {
            cut = Cut.of(context().film().snapshot());
            strip.show(cut);
            note = player.movie() == null ? note : "The cut was changed since it was rendered";
            refresh();
        }
    }

    private void refresh() {
        boolean any = !cut.pieces().isEmpty() || player.movie() != null;
        StackLayout layout = (StackLayout) stack.getLayout();
        layout.topControl = any ? page : empty.control();
        stack.layout();
        render.setEnabled(!cut.pieces().isEmpty());
        header.facts(cut.pieces().isEmpty() ? "" : cut.pieces().size() + " clips, " + Timecodes.of(format, cut.frames()));
        time();
    }

    private void open(Movie movie, long frame) {
        transport.enable(movie != null);
        if (movie == null) {
            picture.tell("Render the cut to play it");
        } else {
            note = movie.file().getFileName().toString();
            player.open(movie, frame);
        }
        time();
    }

    private void rendered(Path file) {
        Operations.load("Opening " + file.getFileName(), picture, monitor -> movies.movie(file, monitor),
                movie -> {
                    open(movie, Math.min(player.position(), movie.frames() - 1));
                    refresh();
                }, status -> context().tell(status.getMessage()));
    }

    /** Opens a movie that was rendered meanwhile, by Make for one. */
    private void lookForMovie() {
        if (looking || player.rate() != 0) {
            return;
        }
        looking = true;
        Movie open = player.movie();
        Operations.load("Looking for the movie", picture, monitor -> {
            Optional<Path> newest = movies.newest();
            return newest.isPresent() && !movies.isOpen(open, newest.get()) ? Optional.of(movies.movie(newest.get(), monitor))
                    : Optional.<Movie>empty();
        }, found -> {
            looking = false;
            found.ifPresent(movie -> {
                open(movie, Math.min(player.position(), movie.frames() - 1));
                refresh();
            });
        }, status -> looking = false);
    }

    private void time() {
        Movie movie = player.movie();
        long length = movie == null ? cut.frames() : movie.frames();
        transport.show(Timecodes.of(format, player.position()), Timecodes.of(format, length), player.rate(), note);
    }

    private void seek(long frame) {
        player.seek(frame);
        strip.playhead(player.position());
        time();
    }

    @Override
    public void toggle() {
        play(player.rate() == 0 ? 1 : 0);
    }

    private void play(double rate) {
        if (rate == 0) {
            player.pause();
        } else {
            player.play(rate);
        }
        time();
    }

    @Override
    public void step(long frames) {
        seek(player.position() + frames);
    }

    @Override
    public void jump(int clips) {
        int here = cut.at(player.position());
        if (here < 0) {
            return;
        }
        long start = cut.pieces().get(here).start();
        boolean toStart = clips < 0 && player.position() > start + 5;
        int target = Math.max(0, Math.min(cut.pieces().size() - 1, toStart ? here : here + clips));
        seek(cut.pieces().get(target).start());
    }

    @Override
    public void ends(boolean last) {
        seek(last ? Long.MAX_VALUE : 0);
    }

    private void stripKey(Event event) {
        if (event.keyCode != SWT.HOME && event.keyCode != SWT.END && event.keyCode != SWT.ARROW_LEFT
                && event.keyCode != SWT.ARROW_RIGHT) {
            key(event);
        }
    }

    private void key(Event event) {
        boolean shift = (event.stateMask & SWT.SHIFT) != 0;
        if ((event.stateMask & (SWT.MOD1 | SWT.ALT)) != 0) {
            return;
        }
        switch (event.keyCode) {
            case ' ' -> toggle();
            case 'k' -> play(0);
            case 'l' -> play(player.rate() > 0 ? Math.min(8, player.rate() * 2) : 1);
            case 'j' -> play(player.rate() < 0 ? Math.max(-8, player.rate() * 2) : -1);
            case SWT.ARROW_LEFT -> step(shift ? -10 : -1);
            case SWT.ARROW_RIGHT -> step(shift ? 10 : 1);
            case SWT.HOME -> ends(false);
            case SWT.END -> ends(true);
            case SWT.PAGE_UP -> jump(-1);
            case SWT.PAGE_DOWN -> jump(1);
            default -> {
                return;
            }
        }
    }

    @Override
    public void picture(Movie movie, long frame, byte[] pixels) {
        if (painting && player.rate() != 0) {
            return; // the window is slower than the film: this picture is left out
        }
        painting = true;
        UiThread.async(picture, () -> {
            painting = false;
            picture.show(movie, pixels);
            strip.playhead(frame);
            time();
        });
    }

    @Override
    public void ended(long frame) {
        UiThread.async(picture, this::time);
    }

    @Override
    public void failed(String sentence) {
        UiThread.async(picture, () -> {
            context().tell(sentence);
            time();
        });
    }

    /** The player, for tests of its clock. */
    MoviePlayer player() {
        return player;
    }

    @Override
    protected void focusStage() {
        if (((StackLayout) stack.getLayout()).topControl == page) {
            picture.setFocus();
        } else {
            empty.control().setFocus();
        }
    }

    @Override
    protected void revealBlock(String block) {
        for (int i = 0; i < cut.pieces().size(); i++) {
            Cut.Piece piece = cut.pieces().get(i);
            if (piece.clip().equals(block) || block.equals(piece.shot())) {
                strip.setSelection(i);
                seek(piece.start());
                return;
            }
        }
    }
}
