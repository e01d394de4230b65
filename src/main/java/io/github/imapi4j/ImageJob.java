package io.github.imapi4j;

import java.nio.file.Path;

/** An image file being written. */
public final class ImageJob extends Job<ImageResult> {

    private ImageJob() {}

    static ImageJob start(ImageRequest request, Path file) {
        ImageJob job = new ImageJob();
        ImageFile writer = new ImageFile(request, job.cancellation(), job.listening(request.listener()));
        job.start("imapi4j-image", () -> writer.write(file));
        return job;
    }
}
