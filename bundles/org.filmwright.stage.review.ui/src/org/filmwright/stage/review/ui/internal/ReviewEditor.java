// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.stage.review.ui.internal;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.filmwright.api.FilmFormat;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.session.ModelChange;
import org.filmwright.api.stage.Stages;
import org.filmwright.assembly.RenderPreset;
import org.filmwright.assembly.playback.CutPlayer;
import org.filmwright.media.FfmpegRunner;
import org.filmwright.ui.EmptyState;
import org.filmwright.ui.Operations;
import org.filmwright.ui.Problems;
import org.filmwright.ui.StageContext;
import org.filmwright.ui.StageEditor;
import org.filmwright.ui.StageHeader;
import org.filmwright.ui.UiThread;

/** Review &amp; Assembly: the cut as a strip of clips, and its picture and sound. */
public final class ReviewEditor extends StageEditor implements Playback.Screen, Transport.Commands {
    private static final int REST = 700;

    private final CutRenders renders = new CutRenders();
    private FilmFormat format;
    private FfmpegRunner runner;
    private Playback player;
    private Cut cut;
    private StageHeader header;
    private Composite stack;
    private Composite page;
    private EmptyState empty;
    private PictureCanvas picture;
    private CutStrip strip;
    private Transport transport;
    private Button render;
    private Button renderAs;
    private volatile boolean painting;
    private String note = "";
    private Job preparing;
    private int changes;

    @Override
    protected void prepare(StageContext stage, IProgressMonitor monitor) throws CoreException {
        runner = FfmpegRunner.standard();
    }

    @Override
    protected void createStage(Composite parent, StageContext stage) {
        format = stage.film().format();
        cut = Cut.of(stage.film().snapshot());
        player = new Playback(this);
        parent.addDisposeListener(event -> closePlayer());
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        header = new StageHeader(parent, stage.stage().name());
        header.button("Fit", "Shows the whole cut", () -> strip.zoom(0));
        header.button("−", "Pulls time together", () -> strip.zoom(-1));
        header.button("+", "Spreads time out", () -> strip.zoom(1));
        render = header.button("Render", "Renders the cut to a movie file",
                () -> renders.render(stage, RenderPreset.H264));
        renderAs = header.button("Render As…", "Renders the cut in another size or for another program",
                () -> renders.choose(stage, renderAs));
        stack = new Composite(parent, SWT.NONE);
        stack.setLayout(new StackLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(stack);
        page = new Composite(stack, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
        picture = new PictureCanvas(page);
        picture.setData("org.filmwright.ui.id", "org.filmwright.stage.review.ui.picture");
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
        refresh();
        load();
    }

    private void changed(ModelChange change) {
        if (!change.touchesStage(Stages.REVIEW) && !change.touchesStage(Stages.SHOTS)) {
            return;
        }
        Cut next = Cut.of(context().film().snapshot());
        cut = next;
        strip.show(next);
        refresh();
        int seen = ++changes;
        UiThread.after(REST, picture, () -> {
            if (seen == changes) {
                load(); // the last of a run of changes
            }
        });
    }

    private void refresh() {
        boolean any = !cut.pieces().isEmpty();
        StackLayout layout = (StackLayout) stack.getLayout();
        layout.topControl = any ? page : empty.control();
        stack.layout();
        render.setEnabled(any);
        renderAs.setEnabled(any);
        transport.enable(any && player.reel() != null);
        header.facts(any ? cut.pieces().size() + " clips, " + Timecodes.of(format, cut.frames()) : "");
        time();
    }

    /** Makes the cut as it stands now ready to play; the one that is loaded plays on until then. */
    private void load() {
        if (preparing != null) {
            preparing.cancel();
        }
        if (cut.pieces().isEmpty()) {
            return;
        }
        if (player.reel() == null) {
            picture.tell("Preparing the cut…");
        }
        FilmSession film = context().film();
        Job job = Operations.schedule("Prepare the cut of " + film.name(), null, monitor -> {
            try {
                Reel reel = Reel.of(film, runner, monitor);
                UiThread.async(picture, () -> open(reel));
            } catch (CoreException e) {
                UiThread.async(picture, () -> picture.tell(Problems.sentence(e)));
            }
        });
        preparing = job;
    }

    private void open(Reel reel) {
        player.open(reel, Math.min(player.position(), reel.frames() - 1));
        transport.enable(true);
        time();
    }

    private void closePlayer() {
        if (preparing != null) {
            preparing.cancel();
        }
        player.close();
    }

    private void time() {
        transport.show(Timecodes.of(format, player.position()), Timecodes.of(format, cut.frames()), player.rate(), note);
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
    public void picture(Reel reel, CutPlayer.Picture next) {
        if (painting && player.rate() != 0) {
            return; // the window is slower than the film: this picture is left out
        }
        painting = true;
        UiThread.async(picture, () -> {
            painting = false;
            picture.show(reel.width(), reel.height(), next.rgb());
            player.painted(next.frame());
            note = player.audible() ? "" : "No sound device was found";
            strip.playhead(next.frame());
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

    /** What plays the cut. */
    public Playback player() {
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
